import { isoOf } from '../../article/calendar.ts';
import { wordCount } from '../../article/lines.ts';
import { completed } from '../../facts/dates.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { ArticleForm, Material } from '../material.ts';
import { capitalised, rewritten, type Replacement } from '../rewrite.ts';
import { readablePassage } from '../readable.ts';
import { isPlainStatement } from '../statement.ts';
import { dayOf } from '../stems.ts';
import { weekdaysIn } from '../weekdays.ts';

const [FEWEST, MOST] = [3, 4];
const [SHORTEST, LONGEST] = [5, 20];
/** What else in a statement may tell when it was, once its date is out. */
const TELLS_TIME =
	/\b(?:19|20)\d\d\b|\b(?:before|after|later|earlier|since|until|then|first|last|next|previous(?:ly)?|already|again|still|ago|follow(?:s|ed|ing)|day|week|month|year|today|yesterday|tomorrow|morning|evening|night|anniversary)s?\b/i;

interface Event {
	sentence: Sentence;
	day: string;
	text: string;
}

/** In which order: what the article dates to different days. */
export const order: ArticleForm = (material) => {
	const events = distinctDays(material.sentences.flatMap((one) => eventOf(material, one) ?? []));
	const sentence = events[0]?.sentence;
	if (events.length < FEWEST || !sentence) return [];
	const shown = events.slice(0, MOST).sort((a, b) => a.day.localeCompare(b.day));
	const stem = 'Put these events in order, the earliest first.';
	return [
		{
			form: 'order',
			variant: 'events',
			sentence,
			stem,
			key: shown.map(({ day }) => day).join(' '),
			content: {
				kind: 'order',
				content: { stem, items: shown.map(({ text }, i) => ({ id: 'abcd'.charAt(i), text })) }
			},
			wrong: [],
			explanation: `The article dates them to ${shown.map(({ day }) => day).join(', ')}.`,
			evidence: shown.map(({ sentence: { start, end } }) => ({ start, end })),
			asOf: dayOf(material, sentence),
			edits: [],
			worth: 0.8
		}
	];
};

/** In the article's order, one event a day, so that no two can be exchanged. */
const distinctDays = (events: readonly Event[]): Event[] =>
	events.filter(({ day }, i) => events.findIndex((one) => one.day === day) === i);

/** A plain statement with one date in its main clause, without that date. */
function eventOf(material: Material, sentence: Sentence): Event | null {
	const dates = [...sentence.dates, ...weekdaysIn(material, sentence)];
	const [date] = dates;
	if (!date || dates.length > 1 || isQuoted(sentence, date)) return null;
	if (!isPlainStatement(sentence) || sentence.attributions.length > 0) return null;
	const day = isoOf(completed(date, material.publishedOn));
	const phrase = day && phraseAround(material.text, sentence, date);
	const readable = readablePassage(material, sentence, LONGEST + 4, null);
	if (!day || !phrase || !readable) return null;
	const changes = [
		...readable.replacements.filter(({ start, end }) => end <= phrase.start || start >= phrase.end),
		phrase
	];
	const text = capitalised(rewritten(material.text, readable.passage, changes)).replace(/[.]$/, '');
	const words = wordCount(text);
	return words >= SHORTEST && words <= LONGEST && !TELLS_TIME.test(text)
		? { sentence, day, text }
		: null;
}

/** "On 4 March, ..." or "... on 4 March": the date with its preposition; null in any other place. */
function phraseAround(
	text: string,
	sentence: Sentence,
	{ start, end }: Replacement | { start: number; end: number }
): Replacement | null {
	const before = /(?:^| )on $/i.exec(text.slice(sentence.start, start));
	if (!before) return null;
	const from = sentence.start + before.index;
	const after = text.slice(end, sentence.end);
	const opens = from === sentence.start;
	if (opens && !/^, /.test(after)) return null;
	if (!opens && !/^(?:[.,;]| (?:in|at|near|for|to|by|with|after|before|and)\b)/.test(after))
		return null;
	return { start: from, end: opens ? end + 2 : end, to: '', kind: 'time-cut' };
}
