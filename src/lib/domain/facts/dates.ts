import type { Span } from '../article/article.ts';
import { MONTH_PATTERN, readDate, type PartialDate } from '../article/calendar.ts';

/** A date in a sentence, as the article writes it, with what it leaves open. */
export interface DateMention extends Span, PartialDate {
	/** "Feb. 23", "late January", "May 2024", "1998". */
	text: string;
	precision: 'day' | 'month' | 'year';
	/** Whether its sentence tells of what is still to come. */
	isAhead: boolean;
}

/** What is still to come: "will open", "is to open", "plans to open". */
export const AHEAD =
	/\b(?:will|shall|won’t|won't|plans?|hopes?|intends?|expects?|(?:is|are) (?:to|due|set|expected|scheduled|planned|going))\b/;

const DATE = new RegExp(
	`\\b(?:${MONTH_PATTERN} \\d{1,2}(?:st|nd|rd|th)?(?![\\d,]\\d{3}|:)(?:,? (?:19|20)\\d\\d)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH_PATTERN}(?:,? (?:19|20)\\d\\d)?|(?:early |mid-|mid |late )?${MONTH_PATTERN},? (?:19|20)\\d\\d|(?:early |mid-|mid |late )(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|of|[Dd]uring|[Bb]efore|[Aa]fter|[Ff]rom|late|early|for) )(?:19|20)\\d\\d)|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ll]ast|this|[Ff]rom) )(?:January|February|April|June|July|August|September|October|November|December|March|May(?=[ ,.] ?[a-z.]|[,.]|$)))(?![\\p{L}\\d-])`,
	'gu'
);

/** The dates of a sentence; offsets start at `offset`. */
export function datesIn(sentence: string, offset: number): DateMention[] {
	const isAhead = AHEAD.test(sentence);
	return [...sentence.matchAll(DATE)].flatMap((match) => {
		const date = readDate(match[0]);
		if (!date || (date.day !== null && (date.day < 1 || date.day > 31))) return [];
		const precision = date.day !== null ? 'day' : date.month !== null ? 'month' : 'year';
		const start = offset + match.index;
		return [{ start, end: start + match[0].length, text: match[0], precision, isAhead, ...date }];
	});
}

/**
 * The date with its year filled in: the year in which it lies closest to the day of publication. A
 * month may lie behind or ahead of it by half a year at most; what is still to come lies ahead.
 */
export function completed(
	date: PartialDate & { isAhead?: boolean },
	publishedOn: string | null
): PartialDate {
	if (date.year !== null || date.month === null || !publishedOn) return date;
	const [year = 0, month = 1] = publishedOn.split('-').map(Number);
	const ahead = date.month - month;
	if (date.isAhead) return { ...date, year: ahead < 0 ? year + 1 : year };
	return { ...date, year: ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year };
}
