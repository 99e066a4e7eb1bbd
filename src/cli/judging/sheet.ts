import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftQuestion } from '../../lib/domain/drafting/draft-question.ts';
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
		...asked(question),
		...evidence.map(({ quote }) => `evidence: ${quote.replace(/\s+/g, ' ')}`)
	].join('\n');
}

function asked(question: DraftQuestion['question']): string[] {
	switch (question.kind) {
		case 'truefalse':
			return [
				`True or false? ${question.content.stem}`,
				`key: ${question.content.key ? 'true' : 'false'}`
			];
		case 'choice': {
			const { stem, options, key } = question.content;
			return [
				stem,
				...options.map(({ id, text }) => `  ${id}) ${text}`),
				`key: ${options.find(({ id }) => id === key)?.text ?? ''}`
			];
		}
		case 'attribution': {
			const { stem, speakers, who } = question.content;
			const names = speakers.map(({ text }) => text);
			const said = speakers.find(({ id }) => id === who)?.text;
			return [
				`Who says so in the article? “${stem}”`,
				`  options: ${[...names, 'the article itself (the reporter)', 'a source without a name', 'nobody: it cannot be told'].join(' | ')}`,
				`key: ${said ?? 'the article itself (the reporter)'}`
			];
		}
		case 'evidence': {
			const { stem, sentences, keys } = question.content;
			return [
				`Which sentence of the article supports this? ${stem}`,
				`  to choose from: sentences “${sentences[0]?.text.slice(0, 40)}…” to “${sentences.at(-1)?.text.slice(0, 40)}…”`,
				`key: ${keys.map((key) => sentences[key]?.text ?? '').join(' / ')}`
			];
		}
		case 'number': {
			const { stem, unit, value, tolerance } = question.content;
			return [
				`${stem} (a number is typed)`,
				`key: ${value} ${unit ?? ''}, ${JSON.stringify(tolerance)} counts too`
			];
		}
		case 'blanks':
			return [
				question.content.stem,
				`  ${question.content.text.replace(/\[[^\]]*\]/g, '_____')}`,
				`  words to choose from: ${[...question.content.text.matchAll(/\[([^\]]*)\]/g)].map(([, word]) => word).join(' | ')} | ${question.content.extra.join(' | ')}`,
				`key: ${question.content.text}`
			];
		case 'match': {
			const { stem, prompts, targets } = question.content;
			return [
				`${stem} (match)`,
				...prompts.map(
					({ text, target }) => `  ${text} -> ${targets.find(({ id }) => id === target)?.text}`
				)
			];
		}
		case 'order':
			return [
				question.content.stem,
				...question.content.items.map(({ text }, i) => `  ${i + 1}. ${text}`)
			];
		default:
			return [question.content.stem];
	}
}
