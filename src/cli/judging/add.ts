import { readFileSync } from 'node:fs';
import type { Article } from '../../lib/domain/article/article.ts';
import { wordCount } from '../../lib/domain/article/lines.ts';
import {
	isAgreed,
	POINTS,
	type JudgedArticle,
	type JudgedDraft,
	type Point
} from '../../lib/domain/drafting/ranking/judged.ts';
import { UsageError } from '../read-input.ts';
import { judgedArticles, judgedDrafts, writeJudged } from './data.ts';
import { clashesWith, draftsOf, hashed } from './drafts-of.ts';

/** Verdicts by the draft's id. */
type Verdicts = Map<string, Point[]>;

/**
 * Takes the readers' verdicts (one line a draft: its id, then "ok" or the points it fails) into the
 * judged data, with the drafts' features. Prints which drafts still want a third reader.
 */
export function add(
	files: readonly string[],
	readers: { first: string; second: string; third?: string },
	article: Pick<JudgedArticle, 'style' | 'isOwn'>
): string {
	const [first, second] = [verdictsIn(readers.first), verdictsIn(readers.second)];
	const third: Verdicts = readers.third ? verdictsIn(readers.third) : new Map();
	const articles = judgedArticles();
	const rows = new Map(judgedDrafts().map((row) => [row.id, row]));
	const unsettled: string[] = [];
	for (const file of files) {
		const of = draftsOf(file);
		const today = new Set(of.drafts.map(({ id }) => id));
		for (const row of rows.values())
			if (row.article === of.name && !today.has(row.id)) rows.set(row.id, { ...row, isGone: true });
		for (const { id, candidate } of of.drafts) {
			const [one, other] = [first.get(id), second.get(id)];
			if (!one || !other) continue;
			const differ = !isAgreed({ first: one, second: other });
			if (differ && !third.has(id)) unsettled.push(`${of.name} ${id}`);
			rows.set(id, {
				id,
				article: of.name,
				form: candidate.form,
				variant: candidate.variant,
				start: candidate.sentence.start,
				end: candidate.sentence.end,
				key: typeof candidate.key === 'string' ? hashed(candidate.key) : candidate.key,
				clashes: clashesWith(candidate, of),
				features: candidate.features,
				first: one,
				second: other,
				third: differ ? (third.get(id) ?? null) : null,
				isGone: false
			} satisfies JudgedDraft);
		}
		articles.set(of.name, {
			name: of.name,
			words: bodyWords(of.article),
			sentences: of.sentences,
			...article
		});
	}
	writeJudged([...rows.values()], articles.values());
	return JSON.stringify({ drafts: rows.size, articles: articles.size, unsettled }, null, '\t');
}

const bodyWords = ({ text, blocks }: Article): number =>
	blocks
		.filter(({ kind }) => kind === 'body')
		.reduce((sum, { start, end }) => sum + wordCount(text.slice(start, end)), 0);

function verdictsIn(file: string): Verdicts {
	const verdicts: Verdicts = new Map();
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [, id, said] = /^([0-9a-f]{10})\s+(?:no\s+)?([a-z, -]+)/.exec(line) ?? [];
		if (!id || !said) continue;
		const words = said.split(/[,\s]+/).filter(Boolean);
		const fails = POINTS.filter((point) => words.includes(point));
		if (fails.length === 0 && words[0] !== 'ok')
			throw new UsageError(`${file}: ${line}: say “ok”, or which of ${POINTS.join(', ')} it fails`);
		verdicts.set(id, fails);
	}
	return verdicts;
}
