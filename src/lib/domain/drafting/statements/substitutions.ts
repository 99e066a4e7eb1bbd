import type { Span } from '../../article/article.ts';
import { WEEKDAYS, WEEKDAY_PATTERN } from '../../article/calendar.ts';
import type { Mention } from '../../facts/mention.ts';
import { numeralValue } from '../../facts/numerals.ts';
import type { Quantity } from '../../facts/quantities.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';
import { otherDates } from '../options/dates.ts';
import { otherNumbers } from '../options/numbers.ts';
import { placeKind, placesOfArticle, standsAlone } from '../options/places.ts';
import { isGivenAway } from '../given-away.ts';
import { isEntangled } from '../weekdays.ts';
import { otherActors } from './actors.ts';
import { bounds } from './bounds.ts';
import { withoutNot } from './negations.ts';
import { opposites } from './opposites.ts';
import { otherSpeakers } from './speakers.ts';

const ON_WEEKDAY = new RegExp(`\\b[Oo]n (${WEEKDAY_PATTERN})\\b`, 'g');

/** One fact of a sentence exchanged for a wrong one of the same type. */
export interface Substitution {
	at: Span;
	from: string;
	to: string;
	/** What sort of fact it is. */
	changed:
		| 'number'
		| 'bound'
		| 'speaker'
		| 'actor'
		| 'place'
		| 'date'
		| 'weekday'
		| 'opposite'
		| 'negation';
	/** Where "The article says A, not B" would not do. */
	explanation?: string;
	worth: number;
}

/** The facts of a sentence that can be exchanged. */
export function substitutions(material: Material, sentence: Sentence): Substitution[] {
	return [
		...numbers(material, sentence),
		...bounds(material, sentence, false),
		...otherSpeakers(material, sentence),
		...otherActors(material, sentence),
		...places(material, sentence),
		...dates(material, sentence),
		...weekdays(material, sentence),
		...opposites(sentence),
		...withoutNot(sentence)
	];
}

function numbers(material: Material, sentence: Sentence): Substitution[] {
	return (
		sentence.quantities
			.filter((quantity) => quantity.value >= 3 && !isQuoted(sentence, quantity))
			.filter((quantity) => !isGivenAway(sentence, quantity))
			.filter(
				({ start }) => !/\bone in $/i.test(material.text.slice(Math.max(0, start - 8), start))
			)
			// "11,842 children, of whom 7,894 ...": the sum would no longer be one
			.filter(
				({ end }) => !/^[^.;]{0,60}\bof (?:whom|which)\b/.test(material.text.slice(end, end + 80))
			)
			.flatMap((quantity): Substitution[] => {
				const unit =
					/^[ -]([a-z]+)/.exec(material.text.slice(quantity.end, quantity.end + 20))?.[1] ?? '';
				const before = material.text.slice(0, quantity.start);
				const article = /\b(an?)\s$/i.exec(before.slice(-4))?.[1]?.toLowerCase();
				const to = otherNumbers(material, quantity, unit).find(
					(number) =>
						(!article || article === articleOf(number)) &&
						contradicts(quantity, before, numeralValue(number))
				);
				return to
					? [{ changed: 'number', at: quantity, from: quantity.text, to, worth: 0.85 }]
					: [];
			})
	);
}

const AT_LEAST = /\b(?:more than|over|above|at least|beyond|exceed(?:s|ed|ing)?|as many as)$/i;
const AT_MOST = /\b(?:less than|fewer than|under|below|at most|up to|within)$/i;

/** "Over 345" is true of all that is less: only a larger number makes it false; "at least five" leaves seven open. */
function contradicts({ value, modifier }: Quantity, before: string, other: number): boolean {
	const words = modifier || before.slice(-24).trim();
	if (/^(?:at least|at most|up to|as many as)$/i.test(words)) return false;
	if (AT_LEAST.test(words)) return other > value;
	return AT_MOST.test(words) ? other < value : true;
}

/** "An 18-month" takes no "a". */
const articleOf = (number: string): string =>
	/^(?:8|11\b|18\b|eigh|eleven)/.test(number) ? 'an' : 'a';

function places(material: Material, sentence: Sentence): Substitution[] {
	return sentence.mentions.flatMap((mention): Substitution[] => {
		const { entity, type, certainty, start, end, text } = mention;
		const isPlaced = standsAlone(material.text, mention);
		if (!entity || type !== 'place' || certainty < 3 || !isPlaced || isQuoted(sentence, mention))
			return [];
		const kind = placeKind(material, entity.name);
		const goesOn = /^(?:, \p{Lu}|[’']s| and )/u.test(material.text.slice(end, end + 6));
		if (kind === 'other' || goesOn || material.title.includes(entity.name)) return [];
		if (isSeatOf(sentence, mention)) return [];
		const to = placesOfArticle(material, entity, sentence).find(
			(name) => !material.title.includes(name) && !/^(?:United|Netherlands|Philippines)/.test(name)
		);
		return to ? [{ changed: 'place', at: { start, end }, from: text, to, worth: 0.75 }] : [];
	});
}

/** "The Danube School in Vienna": where an organisation sits is seldom the point, and its name may tell. */
const isSeatOf = ({ mentions }: Sentence, { from }: Mention): boolean =>
	mentions.some(({ type, to }) => type === 'organisation' && (to === from - 1 || to === from - 2));

function dates(material: Material, sentence: Sentence): Substitution[] {
	return sentence.dates
		.filter((date) => !isQuoted(sentence, date) && !isEntangled(material.text, date))
		.flatMap((date): Substitution[] => {
			const to = otherDates(material, date).find((other) => !sentence.text.includes(other));
			return to ? [{ changed: 'date', at: date, from: date.text, to, worth: 0.6 }] : [];
		});
}

/** Courts and parliaments do not sit at the weekend: a working day stays one. */
const FIRST_OF_WEEKEND = 5;

/** "On Wednesday" becomes "on Monday": days of one week at least two days apart. */
function weekdays({ random }: Material, sentence: Sentence): Substitution[] {
	const named = [...sentence.text.matchAll(ON_WEEKDAY)];
	const [match] = named;
	if (!match?.[1] || named.length > 1) return [];
	const from = match[1];
	const start = sentence.start + match.index + 3;
	const at = { start, end: start + from.length };
	const index = WEEKDAYS.findIndex((weekday) => weekday === from);
	const [to] = shuffled(
		WEEKDAYS.filter(
			(_day, i) => Math.abs(i - index) > 1 && i < FIRST_OF_WEEKEND === index < FIRST_OF_WEEKEND
		),
		random
	);
	return to && !isQuoted(sentence, at) ? [{ changed: 'weekday', at, from, to, worth: 0.55 }] : [];
}
