import { MONTHS, readDate, type PartialDate } from '../../article/calendar.ts';
import { completed, type DateMention } from '../../facts/dates.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';

/**
 * Wrong dates of the same shape: one of the article where it has such a one, then days, months or
 * years nearby. None lies after the day of publication when the right one does not.
 */
export function otherDates(material: Material, date: DateMention): string[] {
	const shape = shapeOf(date.text);
	const named = material.sentences
		.flatMap(({ dates }) => dates)
		.filter(({ text }) => text !== date.text && shapeOf(text) === shape);
	const known = new Set(named.map(({ text }) => text));
	const near = shuffled(neighbours(material, date), material.random).filter(
		(text) => !known.has(text)
	);
	return [...new Set([...shuffled([...known], material.random).slice(0, 1), ...near])].filter(
		(text) => text !== date.text && isOnSameSide(material, date, text)
	);
}

/** Without a day of publication a year so far away may lie on its other side. */
const FAR_YEARS = 8;

/** What lay ahead on the day of publication gets no date behind it, and the other way round. */
function isOnSameSide({ publishedOn }: Material, date: DateMention, text: string): boolean {
	const other = readDate(text);
	if (!publishedOn && other?.year && date.year)
		return Math.abs(other.year - date.year) <= FAR_YEARS;
	if (!publishedOn || !other) return true;
	const isPast = (one: PartialDate) => sortable(completed(one, publishedOn)) <= publishedOn;
	return isPast(date) === isPast(other);
}

const sortable = ({ year, month, day }: PartialDate): string =>
	[year ?? 0, month ?? 1, day ?? 1].map((part) => String(part).padStart(2, '0')).join('-');

const shapeOf = (text: string): string =>
	text
		.replace(/\d{4}/g, 'Y')
		.replace(/\d{1,2}/g, 'D')
		.replace(/\b(?!early|late|mid)\p{L}{3,}\.?/giu, 'M');

function neighbours(
	{ publishedOn }: Material,
	{ text, precision, year, month, day }: DateMention
): string[] {
	if (precision === 'year' && year !== null) {
		const thisYear = publishedOn ? Number(publishedOn.slice(0, 4)) : year;
		const last = year > thisYear ? year + 3 : Math.max(thisYear, year);
		return [-6, -4, -3, -2, -1, 1, 2, 3]
			.map((step) => year + step)
			.filter((value) => value <= last)
			.map((value) => text.replace(String(year), String(value)));
	}
	if (precision === 'day' && day !== null)
		return [-9, -6, -4, -3, -2, 2, 3, 4, 6, 9]
			.map((step) => day + step)
			.filter((value) => value >= 1 && value <= 28)
			.map((value) => text.replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/, String(value)));
	if (month === null) return [];
	return [-4, -3, -2, 2, 3, 4].map((step) => {
		const index = (month - 1 + step + 12) % 12;
		const carried = year === null ? null : year + Math.floor((month - 1 + step) / 12);
		const named = text.replace(/\b(?!early|late|mid)\p{Lu}\p{L}{2,}\.?/u, MONTHS[index] ?? '');
		return carried === null ? named : named.replace(String(year), String(carried));
	});
}
