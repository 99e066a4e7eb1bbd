import { instantAt } from '../attempts/local-time.ts';

// Points in time are ms since 1970 (UTC), as Date has them.

/** How long a school keeps the answers of a school year. */
export interface Retention {
	/** The last day of the school year, month and day: "07-31". */
	yearEnds: string;
	/** Whole days that answers are kept after it; null keeps them. */
	keepDays: number | null;
}

/** What was handed in before `before` is removed from `at` on. */
export interface Removal {
	before: number;
	at: number;
}

export const MOST_KEEP_DAYS = 3650;

/** Whether it is a day of some year, the 29th of February too. */
export const isYearEnd = (text: string): boolean =>
	/^\d\d-\d\d$/.test(text) && isDay(`${LEAP_YEAR}-${text}`);

const LEAP_YEAR = 2024;

/** The newest removal that is due, and the one after it; null where everything is kept. */
export function removalsAt(
	{ yearEnds, keepDays }: Retention,
	now: number,
	zone: string
): { due: Removal; next: Removal } | null {
	if (keepDays === null) return null;
	const removalOf = (year: number): Removal => {
		const last = lastDay(yearEnds, year);
		return { before: midnight(last, 1, zone), at: midnight(last, 1 + keepDays, zone) };
	};
	// a year that ends at the turn of the year may be over in the zone before it is in UTC
	let year = new Date(now).getUTCFullYear() + 1;
	let next = removalOf(year);
	for (;;) {
		const due = removalOf(--year);
		if (due.at <= now) return { due, next };
		next = due;
	}
}

/** The ISO day on which that year's school year ends: the 28th where February has no 29th. */
function lastDay(yearEnds: string, year: number): string {
	const day = `${year}-${yearEnds}`;
	return isDay(day) ? day : `${year}-02-28`;
}

/** The beginning of the day so many days later, as clocks in the zone show it. */
function midnight(day: string, daysLater: number, zone: string): number {
	const shown = new Date(Date.parse(`${day}T00:00Z`) + daysLater * DAY);
	const at = instantAt(shown.toISOString().slice(0, 16), zone);
	if (at === null) throw new Error(`No day of the calendar: ${day}`);
	return at;
}

const DAY = 24 * 60 * 60 * 1000;

function isDay(day: string): boolean {
	const at = new Date(`${day}T00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
