import type { Span } from '../article/article.ts';
import { WEEKDAYS, WEEKDAY_PATTERN } from '../article/calendar.ts';
import { AHEAD } from './dates.ts';
import { contains, isQuoted, type Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';

/** A weekday, "yesterday" or "tomorrow" of the article that means one day for certain. */
export interface NearDay extends Span {
	/** As the article writes it. */
	text: string;
	/** Days from the publication, negative before it. */
	steps: number;
}

const WEEKDAY = new RegExp(
	`\\b(?:[Oo]n (${WEEKDAY_PATTERN})\\b(?: (?:morning|afternoon|evening|night))?|([Yy]esterday|[Tt]omorrow))(?! (?:and|or|to|through) \\p{Lu})(?![’'-])`,
	'gu'
);
/** A verb of telling in the past, right before the day. */
const TOLD =
	/\b(?:said|announced|reported|told (?:\p{L}+ )?\p{L}+|added|confirmed|warned|wrote|stated|tweeted|posted|declared) (?:on |late on |early on |late |early )$/u;
const DAY_MS = 86_400_000;

/**
 * The weekdays of a sentence seen from the day of publication (YYYY-MM-DD): the last such day, or
 * the next one for what lies ahead. None where that is not certain.
 */
export function nearDaysIn(sentence: Sentence, publishedOn: string | null): NearDay[] {
	if (!publishedOn) return [];
	return [...sentence.text.matchAll(WEEKDAY)].flatMap((match): NearDay[] => {
		const [, weekday, near = ''] = match;
		const text = weekday ?? near;
		const start = sentence.start + match.index + (weekday ? 3 : 0);
		const span = { start, end: start + text.length };
		const steps = weekday ? stepsTo(publishedOn, text, liesAhead(sentence, span)) : nextTo(near);
		return !steps || isQuoted(sentence, span) ? [] : [{ ...span, text, steps }];
	});
}

/** Whether the clause of the weekday tells of the future; null where "would" leaves it open. */
function liesAhead(sentence: Sentence, span: { start: number; end: number }) {
	const { attributions, text, start } = sentence;
	// "They will come, the council announced on Sunday": the day of the announcement
	if (TOLD.test(text.slice(0, span.start - start))) return false;
	const report = attributions.find(({ content }) => contains(content, span));
	const told = attributions.map(({ content }) =>
		text.slice(content.start - start, content.end - start)
	);
	const own = told.reduce((rest, part) => rest.replace(part, ''), text);
	const clause = report
		? text.slice(report.content.start - start, report.content.end - start)
		: own;
	if (
		/\b(?:would|could|might|may|if|(?:was|were) (?:expected|due|set|scheduled|planned|supposed|to))\b/i.test(
			clause
		)
	)
		return null;
	if (AHEAD.test(clause)) return true;
	return isPast(sentence, span) ? false : null;
}

/** "The crates leave on Tuesday": in the present tense it may be either Tuesday. */
function isPast({ tokens }: Sentence, { start }: { start: number }): boolean {
	const verbs = tokens.filter(({ pos, text }) => /^(?:VERB|AUX)$/.test(pos) && !/ing$/.test(text));
	const verb = verbs.findLast((token) => token.start < start) ?? verbs[0];
	if (!verb) return false;
	const before = tokens[tokens.indexOf(verb) - 1];
	if (before?.text === 'to') return verbs.some(isPastForm);
	return isPastForm(verb) || (before?.pos === 'AUX' && isPastForm(before));
}

const isPastForm = ({ text, lemma, pos }: Token): boolean =>
	/^(?:was|were|had|did)$/.test(text) ||
	(pos === 'VERB' && text.toLowerCase() !== lemma && !/s$/.test(text)) ||
	/^(?:put|set|cut|hit|let|shut|beat|cost|hurt|split|spread|burst|read)$/.test(text);

/** Days from the publication to the weekday; 0, "not certain", for the weekday of publication itself. */
function stepsTo(publishedOn: string, name: string, ahead: boolean | null): number {
	if (ahead === null) return 0;
	const today = (dayAt(publishedOn, 0).getUTCDay() + 6) % 7;
	const wanted = WEEKDAYS.findIndex((weekday) => weekday === name);
	const forward = (wanted - today + 7) % 7;
	return forward === 0 ? 0 : ahead ? forward : forward - 7;
}

const nextTo = (word: string): number => (/^yesterday$/i.test(word) ? -1 : 1);

/** The day so many days after an ISO date. */
export const dayAt = (iso: string, steps: number): Date =>
	new Date(Date.parse(iso) + steps * DAY_MS);
