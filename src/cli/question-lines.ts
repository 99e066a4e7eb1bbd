import type { DraftQuestion } from '../lib/domain/drafting/draft-question.ts';
import { innerQuotes } from '../lib/domain/drafting/rewrite.ts';
import { OTHER_SOURCES } from '../lib/domain/questions/attribution-words.ts';

/** A question with its options and its key, a line each, as it is read on paper. */
export function asLines(question: DraftQuestion['question']): string[] {
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
			const sources = [...speakers.map(({ text }) => text), ...Object.values(OTHER_SOURCES)];
			const said = speakers.find(({ id }) => id === who)?.text;
			return [
				`Who says so in the article? “${innerQuotes(stem)}”`,
				`  options: ${sources.join(' | ')}`,
				`key: ${said ?? OTHER_SOURCES.reporter}`
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
