import type { KindContent } from './kinds/index.ts';
import { isSameAnswer } from './same-answer.ts';

/**
 * What a question counts for once it was withdrawn: nothing, or full marks for everyone. What showed
 * an article that was taken down is asked no more; what it has earned stays.
 */
export const WITHDRAWALS = ['out', 'full', 'taken-down'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

/** A teacher's word on one answer, as it is stored: it comes before the key. */
export interface Ruling {
	answer: unknown;
	right: boolean;
	/** The share 0..1 that it earns, where some of its parts are right and others are not. */
	credit?: number;
}

/** What was ruled on this answer: the newest word on an equal one; null where there is none. */
export function rulingOn(
	question: KindContent & { rulings?: readonly Ruling[] },
	answer: unknown
): Ruling | null {
	const rulings = question.rulings ?? [];
	return rulings.findLast((ruling) => isSameAnswer(question, ruling.answer, answer)) ?? null;
}
