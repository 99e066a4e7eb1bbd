import { itemMarks, itemPoints, type Given } from '../attempts/outcome.ts';
import type { Marks } from '../attempts/marks.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import type { Marking } from '../quizzes/marking.ts';
import { givenTo, hasSamePlaces } from './fits.ts';

/** An item that asks the question, as far as a correction needs to know. */
export interface Item {
	/** The version that its student saw. */
	shown: AuthoredQuestion;
	given: Given;
	/** Null while the attempt is open. */
	marks: Marks | null;
	/** What a person gave, 0..1; null where none did. */
	handCredit: number | null;
	rules: { marking: Marking };
}

/**
 * What a correction does to an item: an attempt that was handed in is marked anew (`marked`), by the
 * same rules; in one that is open, a question without an answer is replaced (`replaced`), and an
 * answer that was given is kept and marked by the correction later (`kept`).
 */
export type Effect =
	| { as: 'marked'; marks: Marks; milliMarks: number; milliPoints: number; changed: boolean }
	| { as: 'replaced' | 'kept'; milliPoints: number };

/** `milliMarks` and `milliPoints` are the differences that it makes to the attempt's sums. */
export function effectOn(item: Item, from: AuthoredQuestion, to: AuthoredQuestion): Effect {
	const milliPoints = itemPoints(to) - itemPoints(from);
	const { shown, given, marks: before, handCredit, rules } = item;
	if (!before) {
		const isOpen = given.answer === null && given.tries.length === 0;
		return { as: isOpen && hasSamePlaces(shown, to) ? 'replaced' : 'kept', milliPoints };
	}
	const marks = itemMarks(to, givenTo(shown, to, given), rules.marking, handCredit);
	const milliMarks = marks.milliMarks - before.milliMarks;
	const changed = milliMarks !== 0 || milliPoints !== 0 || marks.milliCredit !== before.milliCredit;
	return { as: 'marked', marks, milliMarks, milliPoints, changed };
}
