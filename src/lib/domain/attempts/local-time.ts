// Teachers write times as their clocks show them, in a zone of the IANA database ("Europe/Berlin").
// Points in time are ms since 1970 (UTC), as Date has them.

const MINUTE = 60_000;

/** Whether it names a zone whose rules are known. */
export function isTimeZone(zone: string): boolean {
	// an offset such as "+02:00" would be taken as well, and knows no summer
	if (!/^[A-Za-z]/.test(zone) || zone.length > 64) return false;
	try {
		return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }));
	} catch {
		return false;
	}
}

/**
 * The point in time at which clocks in the zone show `local` ("2026-03-04T18:00"); null when it is
 * no such text or no day of the calendar. What a clock shows twice is its first time; what it skips
 * is as long after the change as it was meant to be (half past two becomes half past three).
 */
export function instantAt(local: string, zone: string): number | null {
	const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00)?$/.exec(local) ?? [];
	const shown = Date.parse(`${date}T${time}Z`);
	// Date.parse takes the 31st of February for a day in March
	if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 10) !== date) return null;
	const [before, after] = [shown - DAY, shown + DAY].map((near) => offsetAt(near, zone));
	const candidates = [before, after].map((offset) => shown - (offset ?? 0));
	const right = candidates.filter((at) => at + offsetAt(at, zone) === shown);
	return right.length ? Math.min(...right) : Math.max(...candidates);
}

const DAY = 24 * 60 * MINUTE;

/** What clocks in the zone show, as a form's field for date and time has it: "2026-03-04T18:00". */
export const localAt = (at: number, zone: string): string =>
	new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);

/** The times an assignment usually has: from now on, until six in the evening a week later. */
export function usualTimes(now: number, zone: string): { opensAt: string; closesAt: string } {
	const day = localAt(now + 7 * DAY, zone).slice(0, 10);
	return { opensAt: localAt(now, zone), closesAt: `${day}T18:00` };
}

const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "Wed 4 Mar 2026, 18:00 CET": never to be mistaken for another day or another zone. */
export function momentText(at: number, zone: string): string {
	const shown = new Date(at + offsetAt(at, zone));
	const day = `${DAYS[shown.getUTCDay()]} ${shown.getUTCDate()} ${MONTHS[shown.getUTCMonth()]}`;
	const time = shown.toISOString().slice(11, 16);
	return `${day} ${shown.getUTCFullYear()}, ${time} ${zoneName(at, zone)}`;
}

/** "CET", "EDT", or "GMT+5:30" where the zone has no letters that everybody knows. */
function zoneName(at: number, zone: string): string {
	const names = ['en-GB', 'en-US'].map((language) => partsOf(at, zone, language).timeZoneName);
	return names.find((name) => name && !/^GMT[+-]/.test(name)) ?? names[0] ?? zone;
}

/** How far clocks in the zone are ahead of UTC then, in ms. */
function offsetAt(at: number, zone: string): number {
	const { year, month, day, hour, minute, second } = partsOf(at, zone);
	const shown = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!);
	return shown - Math.floor(at / 1000) * 1000;
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(at: number, zone: string, language = 'en-GB'): Parts {
	const parts = new Intl.DateTimeFormat(language, {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		timeZoneName: 'short'
	}).formatToParts(at);
	return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}
