import type { Credit } from '../questions/question.ts';
import type { Marking } from '../quizzes/marking.ts';
import { CERTAINTY_MARKS, type Certainty } from './certainty.ts';

/** What an item's answer earned, in thousandths. `milliCredit` is null while a person must mark it. */
export interface Marks {
	milliCredit: number | null;
	/** Below 0 where wrong answers cost. */
	milliMarks: number;
	/** It earns this although it is spelt a little differently: its teacher is asked. */
	near?: true;
}

/** What is known of an answer when it is marked. */
export interface Outcome {
	credit: Credit;
	/** False when the item was left open: nothing is earned, and nothing lost. */
	answered: boolean;
	/** Partial credit counts as none. */
	allOrNothing: boolean;
	/** From how many options a guess chooses; 0 where guessing does not pay. */
	guesses: number;
	/** How sure the student was; null when nothing was said. */
	certainty: Certainty | null;
	/** Wrong tries before this answer. */
	wrongTries: number;
	hintsTaken: number;
}

/**
 * Credit (a share 0..1) as marks of a question worth `milliPoints`. Pending earns nothing yet.
 * Certainty decides alone where it is asked for; otherwise a wrong guess among k costs 1/(k - 1),
 * and each wrong try or hint takes its share of what the answer earns (Moodle's interactive mode).
 */
export function marksFor(outcome: Outcome, milliPoints: number, marking: Marking): Marks {
	const { credit, answered } = outcome;
	if (credit === 'pending') return { milliCredit: null, milliMarks: 0 };
	const earned = outcome.allOrNothing && credit < 1 ? 0 : credit;
	const milliCredit = Math.round(earned * 1000);
	const share = answered ? shareOf(earned, outcome, marking) : 0;
	return { milliCredit, milliMarks: Math.round(share * milliPoints) };
}

function shareOf(credit: number, outcome: Outcome, marking: Marking): number {
	const { guesses, wrongTries, hintsTaken } = outcome;
	const kept = Math.max(0, 1 - ((wrongTries + hintsTaken) * marking.milliPenalty) / 1000);
	if (marking.certainty && outcome.certainty) {
		const share = bySureness(credit, outcome.certainty);
		return share > 0 ? share * kept : share;
	}
	if (marking.negative && credit === 0 && guesses > 1) return -1 / (guesses - 1);
	return credit * kept;
}

/** Gardner-Medwin's table as a share of its best mark; partial credit lies between right and wrong. */
function bySureness(credit: number, certainty: Certainty): number {
	const { right, wrong } = CERTAINTY_MARKS[certainty];
	return (wrong + credit * (right - wrong)) / CERTAINTY_MARKS[3].right;
}

/** A score as thousandths of a percent (0..100000), so that boards compare quizzes of any size. */
export function milliPercent(milliMarks: number, milliPoints: number): number {
	if (milliPoints <= 0) return 0;
	return Math.min(100_000, Math.max(0, Math.round((milliMarks / milliPoints) * 100_000)));
}

/** A marked item, as far as a board counts it. */
export interface Counted {
	milliMarks: number;
	milliPoints: number;
	/** ISO date; null where the question does not age. */
	reviewBy: string | null;
}

/**
 * The score of an attempt on boards, in thousandths of a percent: questions that were past their
 * review on the ISO day of its submission do not count. Null where none is left.
 */
export function boardScore(items: readonly Counted[], day: string): number | null {
	const fresh = items.filter(({ reviewBy }) => reviewBy === null || day < reviewBy);
	const points = fresh.reduce((sum, { milliPoints }) => sum + milliPoints, 0);
	const marks = fresh.reduce((sum, { milliMarks }) => sum + milliMarks, 0);
	return points > 0 ? milliPercent(marks, points) : null;
}
