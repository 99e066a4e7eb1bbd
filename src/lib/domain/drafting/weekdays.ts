import type { Span } from '../article/article.ts';
import { MONTHS, WEEKDAYS } from '../article/calendar.ts';
import type { DateMention } from '../facts/dates.ts';
import { dayAt, nearDaysIn } from '../facts/near-days.ts';
import type { Sentence } from '../facts/sentence.ts';
import { shuffled } from '../random.ts';
import type { Candidate, Material } from './material.ts';
import { otherDates } from './options/dates.ts';

/** A weekday of the article with the day of the calendar that it means. */
export interface ResolvedDay extends DateMention {
	/** "Wednesday, January 16": the answer, in the article's way of writing dates. */
	answer: string;
	/** How the answer follows from the article's words. */
	derivation: string;
	/** "Friday, January 18": the day of publication, without which nobody could tell. */
	seenFrom: string;
	/** The other days of the same week, written alike. */
	others: string[];
}

/** A date that a form asks for, as written or as a weekday that stands for one. */
export type Asked = DateMention | ResolvedDay;

const MONTH_STARTS = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const AND_ANOTHER = new RegExp(
	`^,? (?:and|or|to|until) (?:again )?(?:(?:in|on|by) )?(?:early |late |mid-)?(?:\\d|${MONTH_STARTS})`
);
const ANOTHER_AND = /\d,? (?:and|or|to|until) (?:again )?(?:(?:in|on|by) )?$/;

/**
 * Whether a date cannot be asked for alone: "in 2022 and in 2023" has two answers, "between May and
 * July" and "a month after" hang together, "as of 4 March" is trivial, "Sunday (4 March)" tells itself.
 */
export function isEntangled(text: string, { start, end }: Span): boolean {
	const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 24)];
	return (
		AND_ANOTHER.test(after) ||
		ANOTHER_AND.test(before) ||
		/(?:\b(?:between|as of|ended|ending) |\()$/i.test(before) ||
		/\banniversary\b/.test(text.slice(Math.max(0, start - 60), end + 40)) ||
		/^(?: (?:morning|afternoon|evening|night))? \(/.test(after)
	);
}

/** The options of a question for a date, and why its key is right. */
export function answerTo(
	material: Material,
	date: Asked
): Pick<Candidate, 'derivedFrom' | 'wrong' | 'ladder' | 'explanation'> & { key: string } {
	if ('answer' in date)
		return {
			key: date.answer,
			derivedFrom: date.text,
			wrong: date.others.slice(0, 3),
			ladder: date.others,
			explanation: date.derivation
		};
	const wrong = otherDates(material, date);
	return {
		key: date.text,
		wrong: wrong.slice(0, 3),
		ladder: wrong,
		explanation: `The article dates this to ${date.text}.`
	};
}

/** The weekdays of a sentence as days of the calendar, seen from the day of publication. */
export function weekdaysIn(material: Material, sentence: Sentence): ResolvedDay[] {
	const { publishedOn, text } = material;
	if (!publishedOn) return [];
	return nearDaysIn(sentence, publishedOn).map(({ steps, ...span }): ResolvedDay => {
		const write = (step: number) => written(text, publishedOn, step);
		const day = dayAt(publishedOn, steps);
		const week = [1, 2, 3, 4, 5, 6].map((step) => (steps > 0 ? step : -step));
		return {
			...span,
			precision: 'day',
			isAhead: steps > 0,
			year: day.getUTCFullYear(),
			month: day.getUTCMonth() + 1,
			day: day.getUTCDate(),
			answer: write(steps),
			seenFrom: write(0),
			derivation: `The article is dated ${write(0)}; its “${span.text}” is the day that lies ${Math.abs(steps) === 1 ? 'right ' : ''}${steps > 0 ? 'after' : 'before'} it, ${write(steps)}.`,
			others: shuffled(week, material.random)
				.filter((step) => step !== steps)
				.map(write)
		};
	});
}

/** "Wednesday, January 16", or "Wednesday 16 January" where the article puts the day first. */
function written(text: string, publishedOn: string, steps: number): string {
	const date = dayAt(publishedOn, steps);
	const weekday = WEEKDAYS[(date.getUTCDay() + 6) % 7];
	const month = MONTHS[date.getUTCMonth()];
	const isDayFirst = new RegExp(`\\b\\d{1,2} (?:${MONTHS.join('|')})\\b`).test(text);
	return isDayFirst
		? `${weekday} ${date.getUTCDate()} ${month}`
		: `${weekday}, ${month} ${date.getUTCDate()}`;
}
