export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

export const WEEKDAYS = [
	'Monday',
	'Tuesday',
	'Wednesday',
	'Thursday',
	'Friday',
	'Saturday',
	'Sunday'
] as const;

/** Patterns for a month and a weekday as newspapers write them ("Feb.", "Sept", "Tuesday"). */
export const MONTH_PATTERN =
	'(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept(?:ember|\\.)?|Sep\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
export const WEEKDAY_PATTERN = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** A calendar date of which the year, the month or the day may be unknown. */
export interface PartialDate {
	year: number | null;
	/** 1 to 12. */
	month: number | null;
	day: number | null;
}

const DAY_FIRST = new RegExp(
	`(\\d{1,2})(?:st|nd|rd|th)? (${MONTH_PATTERN})(?:,? ((?:19|20)\\d\\d))?`
);
const MONTH_FIRST = new RegExp(
	`(${MONTH_PATTERN}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? ((?:19|20)\\d\\d))?`
);
const MONTH_ONLY = new RegExp(`(${MONTH_PATTERN}),?(?: ((?:19|20)\\d\\d))?`);
const ISO = /((?:19|20)\d\d)-(\d\d)-(\d\d)/;

/** Reads the first date in a short text; null when there is none. */
export function readDate(text: string): PartialDate | null {
	const iso = ISO.exec(text);
	if (iso) return dateOf(iso[1], Number(iso[2]), iso[3]);
	const monthFirst = MONTH_FIRST.exec(text);
	if (monthFirst) return dateOf(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
	const dayFirst = DAY_FIRST.exec(text);
	if (dayFirst) return dateOf(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
	const monthOnly = MONTH_ONLY.exec(text);
	if (monthOnly) return dateOf(monthOnly[2], monthNumber(monthOnly[1]), undefined);
	const year = /\b(?:19|20)\d\d\b/.exec(text);
	return year ? { year: Number(year[0]), month: null, day: null } : null;
}

/** The ISO date (YYYY-MM-DD), when year, month and day are known and exist in the calendar. */
export function isoOf({ year, month, day }: PartialDate): string | null {
	if (year === null || month === null || day === null) return null;
	if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateOf(year: string | undefined, month: number | null, day: string | undefined) {
	return { year: year ? Number(year) : null, month, day: day ? Number(day) : null };
}

function monthNumber(name = ''): number | null {
	const index = MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)));
	return index < 0 ? null : index + 1;
}
