import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftQuestion } from '../../lib/domain/drafting/draft-question.ts';
import { asLines } from '../question-lines.ts';
import { judgedDrafts } from './data.ts';
import { draftsOf, type DraftsOf } from './drafts-of.ts';

/**
 * Writes for each article a sheet with what nobody has judged yet: the article, and the questions alone;
 * at most `most` of them, evenly spread over the article.
 */
export function sheet([folder = '', ...files]: readonly string[], most: number): string {
	const judged = new Set(judgedDrafts().map(({ id }) => id));
	mkdirSync(folder, { recursive: true });
	const counts = files.map((file) => {
		const of = draftsOf(file);
		const unjudged = of.drafts.filter(({ id }) => !judged.has(id));
		const step = Math.max(1, unjudged.length / most);
		const open = unjudged.filter((_draft, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
		if (open.length > 0) writeFileSync(join(folder, `${of.name}.txt`), sheetOf(of, open));
		return { article: of.name, drafts: of.drafts.length, open: open.length };
	});
	return JSON.stringify(counts);
}

const sheetOf = ({ article }: DraftsOf, open: DraftsOf['drafts']): string =>
	[
		'=== ARTICLE ===',
		article.text.trim(),
		'=== QUESTIONS ===',
		...open.map(({ id, draft }) => `[${id}]\n${asRead(draft)}`)
	].join('\n\n') + '\n';

/** The question as a reader sees it, with its key and its evidence, and nothing of how it came about. */
function asRead({ question, evidence }: DraftQuestion): string {
	return [
		...asLines(question),
		...evidence.map(({ quote }) => `evidence: ${quote.replace(/\s+/g, ' ')}`)
	].join('\n');
}
