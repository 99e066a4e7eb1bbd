import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { JudgedArticle, JudgedDraft } from '../../lib/domain/drafting/ranking/judged.ts';

const FOLDER = 'src/lib/domain/drafting/ranking';
export const DRAFTS_FILE = `${FOLDER}/judged.jsonl`;
export const ARTICLES_FILE = `${FOLDER}/judged-articles.jsonl`;
export const WEIGHTS_FILE = `${FOLDER}/weights.json`;

const lines = (file: string): string[] =>
	existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** What has been judged so far: one draft a line, so that a change of one shows as one. */
export const judgedDrafts = (): JudgedDraft[] =>
	lines(DRAFTS_FILE).map((line) => JSON.parse(line) as JudgedDraft);

export const judgedArticles = (): Map<string, JudgedArticle> =>
	new Map(
		lines(ARTICLES_FILE)
			.map((line) => JSON.parse(line) as JudgedArticle)
			.map((article) => [article.name, article])
	);

export function writeJudged(
	drafts: readonly JudgedDraft[],
	articles: Iterable<JudgedArticle>
): void {
	const sorted = [...drafts].sort(
		(a, b) =>
			a.article.localeCompare(b.article, 'en') ||
			a.start - b.start ||
			a.id.localeCompare(b.id, 'en')
	);
	const asLines = (rows: readonly unknown[]) =>
		rows.map((row) => `${JSON.stringify(row)}\n`).join('');
	writeFileSync(DRAFTS_FILE, asLines(sorted));
	writeFileSync(
		ARTICLES_FILE,
		asLines([...articles].sort((a, b) => a.name.localeCompare(b.name, 'en')))
	);
}
