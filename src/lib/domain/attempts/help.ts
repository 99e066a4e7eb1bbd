import type { AuthoredQuestion } from '../questions/authored.ts';
import type { Marking } from '../quizzes/marking.ts';
import { marksFor } from './marks.ts';
import { outcomeOf, type Given } from './outcome.ts';

/** What helped a student to an answer before the end, and what that cost. */
export interface Help {
	wrongTries: number;
	hintsTaken: number;
	/** Marks that the answer would have earned without; 0 while a person still has to mark it. */
	milliCost: number;
}

/** The help behind a marked answer; null where there was none. */
export function helpOf(
	question: AuthoredQuestion,
	given: Given,
	milliCredit: number | null,
	marking: Marking
): Help | null {
	const outcome = outcomeOf(question, given);
	const { wrongTries, hintsTaken } = outcome;
	if (!wrongTries && !hintsTaken) return null;
	const credit = milliCredit === null ? ('pending' as const) : milliCredit / 1000;
	const marks = (helped: Pick<Help, 'wrongTries' | 'hintsTaken'>) =>
		marksFor({ ...outcome, credit, ...helped }, question.milliPoints, marking).milliMarks;
	const milliCost = marks({ wrongTries: 0, hintsTaken: 0 }) - marks({ wrongTries, hintsTaken });
	return { wrongTries, hintsTaken, milliCost };
}
