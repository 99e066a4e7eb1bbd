import { GRACE_MS } from './schedule.ts';

/**
 * From when nobody's time at an assignment is running or still to come (ms), given when each student
 * can begin for the last time and when each open attempt ends. Null where that has no end.
 */
export function everyonesEnd(
	lastBegins: readonly (number | null)[],
	deadlines: readonly (number | null)[]
): number | null {
	const ends: number[] = [];
	for (const end of lastBegins) {
		if (end === null) return null;
		ends.push(end);
	}
	for (const deadline of deadlines) {
		if (deadline === null) return null;
		ends.push(deadline + GRACE_MS);
	}
	return Math.max(0, ...ends);
}

/** Whether the key may be told: the end of everyone's time has passed. */
export const isEverybodyDone = (end: number | null, now: number): boolean =>
	end !== null && now > end;
