import type { TimePercent } from '../attempts/accommodation.ts';

// Points in time are ms since 1970 (UTC) of the server: no clock of a student's is ever asked.

/**
 * Where a game is. `question`: it is read, and from `opensAt` on answered. `closed`: no answer is
 * taken any more, and nothing is told yet. `working`: each goes at their own speed.
 */
export const PHASES = [
	'lobby',
	'question',
	'closed',
	'reveal',
	'standings',
	'working',
	'final'
] as const;
export type Phase = (typeof PHASES)[number];

/** The course of a game: all of it that is not about single players. */
export interface Flow {
	phase: Phase;
	/** Counts every change: a command that was meant for an earlier one is not followed. */
	step: number;
	/**
	 * The questions that were asked, as indices into the game's list; skipped ones are not among them.
	 * The last is the one that runs, or ran last. `asked[position]` is question `position` of attempts.
	 */
	asked: number[];
	/** The index of the question that comes next; the length of the list after the last. */
	next: number;
	/** Since when the phase lasts. */
	phaseAt: number;
	/** From when answers are taken; null outside of `question` and `working`. */
	opensAt: number | null;
	/** Until when, for those with the usual time; null where no clock runs. */
	closesAt: number | null;
	/** Since when it stands still; null while it goes on. */
	pausedAt: number | null;
	/** Nobody new gets in. */
	locked: boolean;
}

/** An answer that was on its way when the time was over still counts. */
export const GRACE_MS = 1000;

export const newFlow = (now: number): Flow => ({
	phase: 'lobby',
	step: 0,
	asked: [],
	next: 0,
	phaseAt: now,
	opensAt: null,
	closesAt: null,
	pausedAt: null,
	locked: false
});

/** The position in everybody's attempt of the question that runs, or ran last; -1 before the first. */
export const positionOf = ({ asked }: Flow): number => asked.length - 1;

/** When the time of a player with `timePercent` of the usual is over; null: nothing ends it. */
export function endFor({ opensAt, closesAt }: Flow, timePercent: TimePercent): number | null {
	if (opensAt === null || closesAt === null || timePercent === null) return null;
	return opensAt + ((closesAt - opensAt) * timePercent) / 100;
}

/** Whether an answer that came in at `at` is taken from a player with `timePercent` of the time. */
export function takesAnswers(flow: Flow, timePercent: TimePercent, at: number): boolean {
	const { phase, opensAt, pausedAt } = flow;
	if (phase !== 'question' && phase !== 'working') return false;
	if (pausedAt !== null || opensAt === null || at < opensAt) return false;
	const end = endFor(flow, timePercent);
	return end === null || at <= end + GRACE_MS;
}

/**
 * The flow after a pause: everything is as much later as the pause was long, so that nobody has less
 * time for it, and those with more of it no more. Whoever answered before the pause was all the quicker.
 */
export function resumed(flow: Flow, at: number): Flow {
	const { pausedAt, opensAt, closesAt, phaseAt } = flow;
	if (pausedAt === null) return flow;
	const paused = Math.max(0, at - pausedAt);
	return {
		...flow,
		pausedAt: null,
		phaseAt: phaseAt + paused,
		opensAt: opensAt === null ? null : opensAt + paused,
		closesAt: closesAt === null ? null : closesAt + paused
	};
}
