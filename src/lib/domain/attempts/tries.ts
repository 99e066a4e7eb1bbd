import { kindOf, type KindContent } from '../questions/kinds/index.ts';
import { isSameAnswer } from '../questions/same-answer.ts';
import type { Marking } from '../quizzes/marking.ts';
import type { Rules } from './rules.ts';

/** An answer that a student had checked before handing in. */
export interface Try {
	answer: unknown;
	milliCredit: number;
}

/** What is told of a checked answer, and no more than that. */
export type Verdict = 'right' | 'partly' | 'wrong';

export function verdictOf({ milliCredit }: Try): Verdict {
	if (milliCredit >= 1000) return 'right';
	return milliCredit > 0 ? 'partly' : 'wrong';
}

/** Whether a student may have answers to the question checked before the end. */
export const canCheck = ({ kind }: KindContent, { checks }: Pick<Rules, 'checks'>): boolean =>
	checks && kindOf(kind).needsKey;

/** After the right answer, or the last try, the answer stands. */
export const isFixed = (tries: readonly Try[], marking: Marking): boolean =>
	tries.length > 0 &&
	(tries.length >= marking.tries || tries.some((one) => verdictOf(one) === 'right'));

/** The place of the try that said the same as this answer; -1 where there was none. */
export function tryOf(question: KindContent, tries: readonly Try[], answer: unknown): number {
	return tries.findIndex((one) => isSameAnswer(question, one.answer, answer));
}

/**
 * The wrong tries that an answer comes after. One that was checked counts as it did then: looking
 * further and coming back costs nothing. One that was not checked comes after all of them.
 */
export function wrongTriesBefore(
	question: KindContent,
	tries: readonly Try[],
	answer: unknown
): number {
	const place = tryOf(question, tries, answer);
	return place < 0 ? tries.length : place;
}
