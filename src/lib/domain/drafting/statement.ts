import type { Entity } from '../facts/mention.ts';
import { isQuoted, type Sentence } from '../facts/sentence.ts';
import type { Material } from './material.ts';

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

/**
 * "Putin has also called for it": somebody else did so too, and "who did" has two answers. Where the
 * sentence before tells of the same person, "also" only adds to what that one did.
 */
export function tellsOfOthersToo(
	{ sentences }: Material,
	sentence: Sentence,
	actor: Entity | null
): boolean {
	const says = sentence.tokens.some(
		(token) => /^(?:also|too)$/.test(token.text) && !isQuoted(sentence, token)
	);
	const before = sentences[sentence.index - 1];
	return says && !(actor && before?.mentions.some(({ entity }) => entity === actor));
}
