import type { Span } from '../../article/article.ts';
import { WEEKDAYS, WEEKDAY_PATTERN } from '../../article/calendar.ts';
import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';
import { otherDates } from '../options/dates.ts';
import { otherNumbers } from '../options/numbers.ts';
import { placeKind, placesOfArticle, standsAlone } from '../options/places.ts';
import { otherActors } from './actors.ts';
import { bounds } from './bounds.ts';
import { opposites } from './opposites.ts';
import { otherSpeakers } from './speakers.ts';

const ON_WEEKDAY = new RegExp(`\\b[Oo]n (${WEEKDAY_PATTERN})\\b`, 'g');

/** One fact of a sentence exchanged for a wrong one of the same type. */
export interface Substitution {
	at: Span;
	from: string;
	to: string;
	/** What sort of fact it is. */
	changed: 'number' | 'bound' | 'speaker' | 'actor' | 'place' | 'date' | 'weekday' | 'opposite';
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
		...opposites(sentence)
	];
}

function numbers(material: Material, sentence: Sentence): Substitution[] {
	return sentence.quantities
		.filter((quantity) => quantity.value >= 3 && !isQuoted(sentence, quantity))
		.flatMap((quantity): Substitution[] => {
			const unit =
				/^[ -]([a-z]+)/.exec(material.text.slice(quantity.end, quantity.end + 20))?.[1] ?? '';
			const before = material.text.slice(0, quantity.start);
			const article = /\b(an?)\s$/i.exec(before.slice(-4))?.[1]?.toLowerCase();
			const to = otherNumbers(material, quantity, unit).find(
				(number) => !article || article === articleOf(number)
			);
			return to ? [{ changed: 'number', at: quantity, from: quantity.text, to, worth: 0.85 }] : [];
		});
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
		const to = placesOfArticle(material, entity, sentence).find(
			(name) => !material.title.includes(name) && !/^(?:United|Netherlands|Philippines)/.test(name)
		);
		return to ? [{ changed: 'place', at: { start, end }, from: text, to, worth: 0.75 }] : [];
	});
}

function dates(material: Material, sentence: Sentence): Substitution[] {
	return sentence.dates
		.filter((date) => !isQuoted(sentence, date))
		.flatMap((date): Substitution[] => {
			const [to] = otherDates(material, date);
			return to ? [{ changed: 'date', at: date, from: date.text, to, worth: 0.6 }] : [];
		});
}

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
		WEEKDAYS.filter((_day, i) => Math.abs(i - index) > 1),
		random
	);
	return to && !isQuoted(sentence, at) ? [{ changed: 'weekday', at, from, to, worth: 0.55 }] : [];
}
