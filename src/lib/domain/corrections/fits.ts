import type { Given } from '../attempts/outcome.ts';
import { gapsIn } from '../questions/gaps.ts';
import { kindOf, writtenOrder, type KindContent } from '../questions/kinds/index.ts';

/**
 * Whether answers to `from` can be marked by `to`: the kind is the same, and whatever a student can
 * have chosen or filled is still there. Words and key may differ.
 */
export function fits(from: KindContent, to: KindContent): boolean {
	if (from.kind !== to.kind) return false;
	const before = idsIn(from.content);
	const after = new Set(idsIn(to.content));
	return before.every((id) => after.has(id)) && partsOf(from) === partsOf(to);
}

/**
 * Whether a page that shows `from` may send answers to `to`: what is chosen by its place stands in
 * the same places.
 */
export function hasSamePlaces(from: KindContent, to: KindContent): boolean {
	return fits(from, to) && JSON.stringify(placesOf(from)) === JSON.stringify(placesOf(to));
}

/** An answer to `from` as one to `to`, which it fits. */
export function carried(from: KindContent, to: KindContent, answer: unknown): unknown {
	const { carry } = kindOf(to.kind);
	if (answer === null || answer === undefined) return null;
	return carry ? carry(from.content, to.content, answer) : answer;
}

/** All that was said to `from`, as said to `to`, which it fits. */
export const givenTo = (from: KindContent, to: KindContent, given: Given): Given => ({
	...given,
	answer: carried(from, to, given.answer),
	tries: given.tries.map((one) => ({ ...one, answer: carried(from, to, one.answer) }))
});

const placesOf = (question: KindContent) => [
	idsIn(question.content),
	kindOf(question.kind).optionCount(question.content),
	question.kind === 'blanks' ? shownWords(question) : null
];

/** The list of words of a text with gaps, which are chosen by their place. */
const shownWords = ({ kind, content }: KindContent) =>
	(
		kindOf(kind).studentView(content, writtenOrder(kind, content)) as {
			words: readonly string[] | null;
		}
	).words;

/** How many parts an answer has that carry no ids. */
function partsOf(question: KindContent): number {
	if (question.kind === 'blanks') return gapsIn(question.content.text).gaps.length;
	if (question.kind === 'evidence') return question.content.sentences.length;
	return 0;
}

/** The ids of options and the like, in the order in which they are listed. */
function idsIn(content: unknown): string[] {
	if (Array.isArray(content)) return content.flatMap(idsIn);
	if (content === null || typeof content !== 'object') return [];
	return Object.entries(content).flatMap(([name, value]) =>
		name === 'id' && typeof value === 'string' ? [value] : idsIn(value)
	);
}
