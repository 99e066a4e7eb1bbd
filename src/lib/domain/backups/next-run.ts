const HOUR = 3;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The next three o'clock at night after `now`, both in milliseconds since 1970.
 *
 * @param offsetMinutes how far local time is ahead of UTC: 60 in Berlin in winter
 */
export function nextRun(now: number, offsetMinutes: number): number {
	const shift = offsetMinutes * 60_000 - HOUR * HOUR_MS;
	return (Math.floor((now + shift) / DAY_MS) + 1) * DAY_MS - shift;
}

/** Whether one is wanted at once: there is none, or the newest is more than a day old. */
export const isOverdue = (now: number, newest: number | null): boolean =>
	newest === null || now - newest > DAY_MS;
