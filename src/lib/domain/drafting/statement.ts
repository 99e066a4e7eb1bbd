import type { Sentence } from '../facts/sentence.ts';

/**
 * Whether a sentence is a statement that can be taken as it is: one with a finite verb, ended by a
 * stop, with whole quotations and brackets, and not itself a quotation.
 */
export function isPlainStatement({ text, tokens, attributions, quotations }: Sentence): boolean {
	// "Even then ..." and "Both of them going in, ..." lean on what was told before
	if (
		/^(?:["“‘]|Even\b|Both\b)/.test(text) ||
		!/[.!]["”'’)]?$/.test(text) ||
		/[?•|[\]]|\.\.\.|…|:$/.test(text)
	)
		return false;
	if (
		attributions.some(({ kind }) => kind === 'direct') ||
		quotations.some(({ start, end }) => end - start > 90)
	)
		return false;
	const marks = (text.match(/["“”]/g) ?? []).length;
	const brackets = (text.match(/[()]/g) ?? []).length;
	if (marks % 2 || brackets % 2) return false;
	const unquoted = tokens.filter(
		({ start, end }) =>
			!quotations.some((quotation) => start >= quotation.start && end <= quotation.end)
	);
	return unquoted.some(
		({ pos, text: word }, i) =>
			i > 0 &&
			(pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(word) && unquoted[i - 1]?.text !== 'to'))
	);
}
