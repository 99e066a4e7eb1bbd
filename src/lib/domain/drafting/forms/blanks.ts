import type { Span } from '../../article/article.ts';
import { wordCount } from '../../article/lines.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { Form, Material } from '../material.ts';
import { otherDates } from '../options/dates.ts';
import { otherNumbers } from '../options/numbers.ts';
import { otherPlaces, placeKind, standsAlone } from '../options/places.ts';
import { readablePassage } from '../readable.ts';
import { capitalised, editsOf, rewritten, type Replacement } from '../rewrite.ts';
import { isPlainStatement } from '../statement.ts';
import { dayOf } from '../stems.ts';

const [SHORTEST, LONGEST] = [10, 36];
const MOST = 3;
/** So much of the sentence stands before its first gap. */
const LEAD_WORDS = 4;

interface Gap extends Span {
	key: string;
	/** A word for the list that belongs in no gap. */
	extra: string;
}

/** Several blanks: a number, a date and a place of one sentence, to be put back from a list. */
export const blanks: Form = (material, sentence) => {
	if (!isPlainStatement(sentence)) return [];
	const gaps = gapsOf(material, sentence);
	const last = gaps.at(-1);
	const readable = last && readablePassage(material, sentence, LONGEST, last);
	if (!readable || gaps.length < 2) return [];
	const { passage, replacements } = readable;
	const changes: Replacement[] = [
		...replacements.filter((one) =>
			gaps.every(({ start, end }) => one.end <= start || one.start >= end)
		),
		...gaps.map(({ start, end, key }): Replacement => ({
			start,
			end,
			to: `[${key}]`,
			kind: 'blanked'
		}))
	].sort((a, b) => a.start - b.start);
	const text = capitalised(rewritten(material.text, passage, changes));
	const opening = text.slice(0, text.indexOf('[')).trim();
	if (wordCount(text) < SHORTEST || wordCount(opening) < LEAD_WORDS) return [];
	if (!gaps.every(({ key }) => text.includes(`[${key}]`))) return [];
	const begins = opening
		.split(' ')
		.slice(0, LEAD_WORDS)
		.join(' ')
		.replace(/[,;:]$/, '');
	const stem = `Fill the gaps in the sentence that begins “${begins} …”.`;
	return [
		{
			form: 'blanks',
			variant: `${gaps.length}-gaps`,
			sentence,
			stem,
			key: gaps.map(({ key }) => key).join(' '),
			content: {
				kind: 'blanks',
				content: {
					stem,
					text: /[.!?]["”’)]?$/.test(text) ? text : `${text}.`,
					mode: 'chosen',
					extra: gaps.map(({ extra }) => extra)
				}
			},
			wrong: [],
			explanation: `In the article the sentence has ${gaps.map(({ key }) => `“${key}”`).join(' and ')} in these places.`,
			evidence: [{ start: sentence.start, end: sentence.end }],
			asOf: dayOf(material, sentence),
			edits: editsOf(material.text, passage, changes),
			worth: 0.6
		}
	];
};

/** One gap of each sort, so that no two words of the list fit the same gap. */
function gapsOf(material: Material, sentence: Sentence): Gap[] {
	// a word that the sentence shows already helps nobody
	const fresh = (words: readonly string[]) => words.find((word) => !sentence.text.includes(word));
	const free = (span: Span) => !isQuoted(sentence, span);
	const number = sentence.quantities.find((one) => one.value >= 4 && free(one));
	const date = sentence.dates.find(free);
	const place = sentence.mentions.find(
		(one) =>
			one.type === 'place' &&
			one.entity !== null &&
			one.certainty >= 2 &&
			free(one) &&
			placeKind(material, one.entity.name) !== 'other' &&
			standsAlone(material.text, one) &&
			!material.title.includes(one.text)
	);
	const found = [
		number && gap(number, number.text, fresh(otherNumbers(material, number, ''))),
		date && gap(date, date.text, fresh(otherDates(material, date))),
		place?.entity && gap(place, place.text, fresh(otherPlaces(material, place.entity, sentence)))
	];
	return found
		.flatMap((one) => one ?? [])
		.sort((a, b) => a.start - b.start)
		.slice(0, MOST);
}

const gap = ({ start, end }: Span, key: string, extra: string | undefined): Gap | null =>
	extra ? { start, end, key, extra } : null;
