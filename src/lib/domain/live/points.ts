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

/** What an answer earns in the game, in thousandths of a point; never below 0. */
export function gamePoints(
	answer: Timed,
	{ speed, certainty }: Pick<GameSettings, 'speed' | 'certainty'>,
	cap: number
): number {
	const { milliCredit, milliPoints, tookMs, hadMs } = answer;
	if (milliCredit === null) return 0;
	const share = certainty ? honestShare(milliCredit, answer.certainty ?? 1) : milliCredit / 1000;
	const earned = Math.round(share * milliPoints);
	// for whole right answers alone: haste must not pay for half of one
	if (!speed || hadMs === null || milliCredit < 1000 || milliPoints === 0) return earned;
	const half = cap > 0 ? speedPoints(tookMs, hadMs, 2 * cap) - cap : 0;
	return earned + Math.max(0, half);
}

/**
 * Gardner-Medwin's table moved up and squeezed so that the worst is 0 and the best 1. Being honest
 * about one's sureness stays the best that one can do, and nobody's points ever fall.
 */
function honestShare(milliCredit: number, certainty: Certainty): number {
	const { right, wrong } = CERTAINTY_MARKS[certainty];
	const mark = wrong + (milliCredit / 1000) * (right - wrong);
	const [worst, best] = [CERTAINTY_MARKS[3].wrong, CERTAINTY_MARKS[3].right];
	return (mark - worst) / (best - worst);
}
