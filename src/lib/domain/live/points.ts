import { CERTAINTY_MARKS, type Certainty } from '../attempts/certainty.ts';
import type { GameSettings } from './settings.ts';

/** What an answer of a game is worth by its key. */
export interface Judged {
	/** 0..1000; null where no machine can say, or nothing is right or wrong. */
	milliCredit: number | null;
	/** What the question is worth. */
	milliPoints: number;
}

/** An answer, and the time that it took. */
export interface Timed extends Judged {
	certainty: Certainty | null;
	/** From the opening of the answers to its arrival, ms. */
	tookMs: number;
	/** The time that this player had, ms; null where no clock ran. */
	hadMs: number | null;
}

/** All bonuses of a game together stay under the least that one right answer earns. */
export function bonusCap(milliPoints: readonly number[]): number {
	const worth = milliPoints.filter((points) => points > 0);
	return worth.length ? Math.floor((Math.min(...worth) - 1) / worth.length) : 0;
}

/**
 * The published formula of speed points (assessment.md, section 2): a right answer at once earns all
 * of `points`, one at the last moment half. Times in ms; under half a second counts as at once.
 */
export function speedPoints(tookMs: number, hadMs: number, points: number): number {
	const took = tookMs < 500 ? 0 : Math.min(tookMs, hadMs);
	return Math.round((1 - took / hadMs / 2) * points);
}

/**
 * What an answer earns in the game, in thousandths of a point; never below 0. Bonuses share `cap`
 * among them. A class that plays together competes with nobody: there only right answers count.
 */
export function gamePoints(
	answer: Timed,
	{ mode, speed, certainty }: Pick<GameSettings, 'mode' | 'speed' | 'certainty'>,
	cap: number
): number {
	const { milliCredit, milliPoints } = answer;
	if (milliCredit === null || milliPoints <= 0) return 0;
	const earned = Math.round((milliCredit * milliPoints) / 1000);
	if (mode === 'together') return earned;
	const each = speed && certainty ? Math.floor(cap / 2) : cap;
	return (
		earned +
		(speed ? speedBonus(answer, each) : 0) +
		(certainty ? certaintyBonus(milliCredit, answer.certainty ?? 1, each) : 0)
	);
}

/** For whole right answers alone: haste must not pay for half of one. */
function speedBonus({ milliCredit, tookMs, hadMs }: Timed, most: number): number {
	if (hadMs === null || milliCredit !== 1000) return 0;
	return speedPoints(tookMs, hadMs, 2 * most) - most;
}

/**
 * Gardner-Medwin's marks, moved up so that the worst is 0: being honest about one's sureness stays
 * the best that one can do, and nobody's points ever fall. In whole ninths of `most`, so that
 * rounding favours no level.
 */
export function certaintyBonus(milliCredit: number, certainty: Certainty, most: number): number {
	const { right, wrong } = CERTAINTY_MARKS[certainty];
	const mark = wrong + (milliCredit / 1000) * (right - wrong);
	const [worst, best] = [CERTAINTY_MARKS[3].wrong, CERTAINTY_MARKS[3].right];
	return Math.round(Math.floor(most / (best - worst)) * (mark - worst));
}
