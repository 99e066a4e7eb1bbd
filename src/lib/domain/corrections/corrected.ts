import type { AuthoredQuestion } from '../questions/authored.ts';
import type { Ruling } from '../questions/ruling.ts';
import { isSameAnswer } from '../questions/same-answer.ts';
import { carried, fits } from './fits.ts';

/** A correction that makes a new version of the question out of the one that counts. */
export type Change =
	| { way: 'out' }
	| { way: 'full' }
	/** What is said of answers now, in place of what was said of equal ones before. */
	| { way: 'ruling'; rulings: readonly Ruling[] };

export function corrected(question: AuthoredQuestion, change: Change): AuthoredQuestion {
	if (change.way !== 'ruling') return { ...question, withdrawn: change.way };
	const older = (question.rulings ?? []).filter(
		({ answer }) => !change.rulings.some((ruling) => isSameAnswer(question, ruling.answer, answer))
	);
	return { ...question, rulings: [...older, ...change.rulings] };
}

/** The edited question with what was said of answers before, where they can still be given. */
export function withRulings(edited: AuthoredQuestion, before: AuthoredQuestion): AuthoredQuestion {
	if (!before.rulings?.length || !fits(before, edited)) return edited;
	const rulings = before.rulings.map((ruling) => ({
		...ruling,
		answer: carried(before, edited, ruling.answer)
	}));
	return { ...edited, rulings };
}
