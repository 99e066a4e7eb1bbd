import type { Span } from '../article/article.ts';
import { NUMBER_WORDS, numeralValue } from './numerals.ts';

/** A number that says how many or how much. Dates, ages, scores, ranges and names are none. */
export interface Quantity extends Span {
	/** As the article writes it: "267", "$2.5 million", "40 percent", "twelve". */
	text: string;
	value: number;
	kind: 'count' | 'money' | 'percent';
	/** "more than", "at least" and their like, before the number; else ''. */
	modifier: string;
}

const CURRENCY = '(?:US|A|AU|NZ|C|CA|HK)? ?[$€£¥] ?';
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion))?';
const NUMBER = new RegExp(
	`(?:${CURRENCY})(?:${FIGURE})${SCALE}|\\b(?:(?:${FIGURE})|${NUMBER_WORDS}|one(?=[ -](?:hundred|thousand|million|billion|trillion)\\b))${SCALE}(?: ?%| per ?cent\\b)?`,
	'gi'
);
const MODIFIER =
	/\b(at least|at most|more than|less than|fewer than|over|under|nearly|almost|about|around|approximately|roughly|up to|an estimated|as many as|some|only|just)\s+$/i;

/** Words before a number that make it a name or a reference: "Room 4", "under 12". */
const NAMING =
	/(?:\b(?:no\.?|number|article|section|chapter|class|room|phase|part|group|version|page|grade|level|stage|route|flight|channel|day|week|year|line|act|case|rule|title|suite|model|type|category|step|unit|formula|under|top|call|dial|ring|phone|tel|log|reference|highway|motorway|junction|magnitude)|[#№:/(.@-])[ -]?$/iu;
/** "Expo 67", "Apollo 11": but "in Ghana 40 people" is rare enough to lose. */
const AFTER_NAME = /(?:^|\s)\p{Lu}[\p{L}’']+[ -]$/u;
/** What follows a number that is no amount: a range, a score, a time, an ordinal, an age, a part of a word. */
const NO_AMOUNT =
	/^(?:\s?[-–—/]\s?\d|\s(?:to|or|and)\s\d|:\d|(?:st|nd|rd|th)\b|\.\d|[\p{L}]|-years?-old|\s(?:years?|months?) old|\s?(?:a\.?m|p\.?m)\b|\s?°|\/|,\d|\s(?:of|or)\s(?:them|these|those)\b|\s(?!ringgit|rand|rupees?|yen|yuan|won|lempiras|pesos|reais|euros|dollars|pounds|francs|kroner|kronor)\p{L}+ \(\D{0,4}\d)/iu;
const RANGE_BEFORE = /\d\s?(?:[-–—/]|to|and|or)\s?$/;

/** The quantities of a sentence; offsets start at `offset`. Passages in `taken` are skipped. */
export function quantitiesIn(sentence: string, offset: number, taken: readonly Span[]): Quantity[] {
	const found: Quantity[] = [];
	for (const match of sentence.matchAll(NUMBER)) {
		const text = match[0].trim();
		const start = match.index + match[0].indexOf(text);
		const end = start + text.length;
		const before = sentence.slice(Math.max(0, start - 40), start);
		const after = sentence.slice(end, end + 20);
		if (taken.some((span) => start + offset < span.end && span.start < end + offset)) continue;
		if (isYear(text) || !isAmount(text, before, after)) continue;
		found.push({
			start: offset + start,
			end: offset + end,
			text,
			value: numeralValue(text),
			kind: /[$€£¥]/.test(text) ? 'money' : /%|per ?cent/i.test(text) ? 'percent' : 'count',
			modifier: MODIFIER.exec(before)?.[1]?.toLowerCase() ?? ''
		});
	}
	return found;
}

const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text);

function isAmount(text: string, before: string, after: string): boolean {
	if (NO_AMOUNT.test(after) || RANGE_BEFORE.test(before)) return false;
	if (/[\p{L}\d]$/u.test(before) || /[\p{L}\d]-$/u.test(before)) return false;
	if (/,\s$/.test(before) && /^[,.]/.test(after)) return false; // "Ana Silva, 42, said"
	if (/\bwho (?:is|was|turned) $/.test(before) && !/^ [a-z]{3,}s\b/.test(after)) return false; // "who is 71 and"
	if (/\($/.test(before) && /^[^()]{0,12}\)/.test(after)) return false; // the same in another currency
	if (/\bone of (?:the |his |her |its |their )?$/i.test(before)) return false; // how many there are is known before
	if (/\bbetween (?:\S+ and )?$/i.test(before.replace(/(?:US|A)?[$€£] ?$/, ''))) return false; // either end of a range
	const modifier = MODIFIER.exec(before)?.[1] ?? '';
	// "Last year over 40 ships came" counts ships; "children under 12" does not
	const isCounted = /^ [a-z]{3,}|^ \p{Lu}\p{Ll}+ [a-z]{3,}/u.test(after);
	if (/^(?:over|under)$/i.test(modifier)) return isCounted || /[$€£¥%]|cent/.test(text);
	if (modifier && !/^(?:some|only|just)$/i.test(modifier)) return true;
	const wordBefore = before.replace(MODIFIER, '');
	const sentenceStart = /^\s*\p{Lu}[\p{L}’']+ $/u.test(before) && before.length < 40;
	if (
		sentenceStart &&
		/^(?:Some|About|Around|Nearly|Almost|Over|All|The|At|In|Only|These|More than)\s/i.test(before)
	)
		return true;
	return /[$€£¥%]|cent/.test(text) || !(NAMING.test(wordBefore) || AFTER_NAME.test(wordBefore));
}
