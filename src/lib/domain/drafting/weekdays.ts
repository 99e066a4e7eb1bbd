import { MONTHS, WEEKDAYS, WEEKDAY_PATTERN } from '../article/calendar.ts';
import type { DateMention } from '../facts/dates.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import { shuffled } from '../random.ts';
import type { Candidate, Material } from './material.ts';
import { otherDates } from './options/dates.ts';

/** A weekday of the article with the day of the calendar that it means. */
export interface ResolvedDay extends DateMention {
	/** "Wednesday, January 16": the answer, in the article's way of writing dates. */
	answer: string;
	/** How the answer follows from the article's words. */
	derivation: string;
	/** The other days of the same week, written alike. */
	others: string[];
}

/** A date that a form asks for, as written or as a weekday that stands for one. */
export type Asked = DateMention | ResolvedDay;

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

const WEEKDAY = new RegExp(
	`\\b(?:[Oo]n (${WEEKDAY_PATTERN})\\b(?: (?:morning|afternoon|evening|night))?|([Yy]esterday|[Tt]omorrow))(?! (?:and|or|to|through) \\p{Lu})(?![’'-])`,
	'gu'
);
/** What is still to come: "will open", "is to open", "plans to open". */
const AHEAD =
	/\b(?:will|shall|won’t|won't|plans?|hopes?|intends?|expects?|(?:is|are) (?:to|due|set|expected|scheduled|planned|going))\b/;
const DAY_MS = 86_400_000;

/**
 * The weekdays of a sentence as days of the calendar, seen from the day of publication: the last
 * such day, or the next one for what lies ahead. None where that is not certain.
 */
export function weekdaysIn(material: Material, sentence: Sentence): ResolvedDay[] {
	const { publishedOn, text } = material;
	if (!publishedOn) return [];
	return [...sentence.text.matchAll(WEEKDAY)].flatMap((match): ResolvedDay[] => {
		const [, weekday, near = ''] = match;
		const name = weekday ?? near;
		const start = sentence.start + match.index + (weekday ? 3 : 0);
		const span = { start, end: start + name.length };
		const steps = weekday ? stepsTo(publishedOn, name, liesAhead(sentence, span)) : nextTo(near);
		if (!steps || isQuoted(sentence, span)) return [];
		const write = (step: number) => written(text, publishedOn, step);
		const day = dayAt(publishedOn, steps);
		const week = [1, 2, 3, 4, 5, 6].map((step) => (steps > 0 ? step : -step));
		return [
			{
				...span,
				text: name,
				precision: 'day',
				year: day.getUTCFullYear(),
				month: day.getUTCMonth() + 1,
				day: day.getUTCDate(),
				answer: write(steps),
				derivation: `The article is of ${write(0)}; its “${name}” is ${write(steps)}.`,
				others: shuffled(week, material.random)
					.filter((step) => step !== steps)
					.map(write)
			}
		];
	});
}

/** Whether the clause of the weekday tells of the future; null where "would" leaves it open. */
function liesAhead({ attributions, text, start }: Sentence, span: { start: number; end: number }) {
	const report = attributions.find(({ content }) => contains(content, span));
	const told = attributions.map(({ content }) =>
		text.slice(content.start - start, content.end - start)
	);
	const own = told.reduce((rest, part) => rest.replace(part, ''), text);
	const clause = report
		? text.slice(report.content.start - start, report.content.end - start)
		: own;
	return /\b(?:would|could|might|may|if)\b/i.test(clause) ? null : AHEAD.test(clause);
}

/** Days from the publication to the weekday; 0, "not certain", for the weekday of publication itself. */
function stepsTo(publishedOn: string, name: string, ahead: boolean | null): number {
	if (ahead === null) return 0;
	const today = (dayAt(publishedOn, 0).getUTCDay() + 6) % 7;
	const wanted = WEEKDAYS.findIndex((weekday) => weekday === name);
	const forward = (wanted - today + 7) % 7;
	return forward === 0 ? 0 : ahead ? forward : forward - 7;
}

const nextTo = (word: string): number => (/^yesterday$/i.test(word) ? -1 : 1);

const dayAt = (iso: string, steps: number): Date => new Date(Date.parse(iso) + steps * DAY_MS);

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
