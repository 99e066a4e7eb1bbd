import type { Span } from '../article/article.ts';
import { isoOf } from '../article/calendar.ts';
import { actionIn, type Action } from './actions.ts';
import { completed } from './dates.ts';
import { explainedIn, type Explained } from './glossary.ts';
import { hasUnnamedSource, wayOfHearing } from './knowing.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entity } from './mention.ts';
import { dayAt, nearDaysIn } from './near-days.ts';
import { nearPeriodsIn } from './near-periods.ts';
import type { Facts } from './read-facts.ts';
import { isQuoted, type Sentence } from './sentence.ts';

/** Somebody or something named, with the sentence that names it first. */
export interface NamedFact {
	name: string;
	/** Other names that the article uses. */
	also: string[];
	roles: string[];
	mentions: number;
	at: Span;
}

/** A figure, with what it counts as far as the next words tell. */
export interface NumberFact {
	text: string;
	modifier: string;
	of: string;
	at: Span;
}

/** What the article dates: `day` is YYYY-MM-DD, or YYYY-MM or YYYY where it gives no more. */
export interface DatedFact {
	day: string;
	/** As the article writes it. */
	text: string;
	/** What happened, in the article's words. */
	what: string;
	/** Where, when the sentence names a place; else ''. */
	place: string;
	at: Span;
}

/** Who says what, and by what the article tells it. */
export interface SaidFact {
	speaker: string;
	/** "said", "according to": the words that attribute it. */
	cue: string;
	/** How it was heard, as the article says: "in a statement", "told reporters"; else ''. */
	heard: string;
	isQuoted: boolean;
	words: string;
	at: Span;
}

/** What an article states, each line with the sentence that says so. Offsets are into its text. */
export interface FactSheet {
	people: NamedFact[];
	organisations: NamedFact[];
	places: NamedFact[];
	numbers: NumberFact[];
	timeline: DatedFact[];
	actions: Action[];
	said: SaidFact[];
	/** Hard words that the article explains, each once. */
	glossary: Explained[];
	/**
	 * Of the body's sentences, how many put something into somebody's mouth, how many are the reporter's
	 * own, and how many rest on a source without a name.
	 */
	voices: { attributed: number; own: number; unnamed: number };
}

/** The facts of an article as lists for a reader; dates seen from the day of publication. */
export function factSheet(
	{ sentences, entities }: Facts,
	publishedOn: string | null,
	lexicon: Lexicon
): FactSheet {
	const named = (type: Entity['type']) =>
		entities
			.filter((entity) => entity.type === type && isSure(entity))
			.sort((a, b) => b.mentions - a.mentions || a.first - b.first)
			.flatMap((entity) => namedFact(entity, sentences) ?? []);
	const attributed = sentences.filter(
		({ attributions, quotations }) => attributions.length > 0 || quotations.length > 0
	).length;
	return {
		people: named('person'),
		organisations: named('organisation'),
		places: named('place'),
		numbers: sentences.flatMap(numbersIn),
		timeline: sentences
			.flatMap((sentence) => daysIn(sentence, publishedOn))
			.sort((a, b) => a.day.localeCompare(b.day) || a.at.start - b.at.start),
		actions: sentences.flatMap((sentence) => actionIn(sentence) ?? []),
		said: sentences.flatMap(saidIn),
		glossary: distinct(sentences.flatMap((sentence) => explainedIn(sentence, lexicon))),
		voices: {
			attributed,
			own: sentences.length - attributed,
			unnamed: sentences.filter(hasUnnamedSource).length
		}
	};
}

const distinct = (entries: readonly Explained[]): Explained[] =>
	entries.filter(({ term }, i) => entries.findIndex((one) => one.term === term) === i);

/** A wrong line is worse than a missing one: one word alone may be anything. */
const isSure = ({ type, name, certainty, roles, speaks }: Entity): boolean =>
	type === 'person'
		? name.includes(' ') && (certainty >= 2 || roles.length > 0 || speaks)
		: certainty >= 2;

function namedFact(
	{ name, aliases, roles, mentions, first }: Entity,
	sentences: readonly Sentence[]
): NamedFact | null {
	const sentence = sentences[first];
	if (!sentence) return null;
	const also = [...aliases].filter((alias) => alias !== name);
	return { name, also, roles: [...new Set(roles)], mentions, at: spanOf(sentence) };
}

/** Words behind a figure that no longer say what it counts. */
const ENDS_COUNT = new Set(
	'and or in on at to for from by with as who that which whose they it so when if were was are is have has had may be around aboard near after each according worldwide overnight more earlier ago saw down up over under the a an of its his her their'.split(
		' '
	)
);
const MOST_WORDS_COUNTED = 3;

/** "school children" of "12 school children in Lugo": what the next words say is counted. */
function countedIn(rest: string): string {
	const words =
		/^[ -]((?:\p{L}[\p{L}’'-]*(?: |(?=\P{L})|$))+)/u.exec(rest)?.[1]?.trim().split(' ') ?? [];
	const end = words.findIndex((word) => ENDS_COUNT.has(word));
	return words.slice(0, end < 0 ? MOST_WORDS_COUNTED : Math.min(end, MOST_WORDS_COUNTED)).join(' ');
}

const numbersIn = (sentence: Sentence): NumberFact[] =>
	sentence.quantities.map(({ text, modifier, end }) => ({
		text,
		modifier,
		of: countedIn(sentence.text.slice(end - sentence.start)),
		at: spanOf(sentence)
	}));

/** The days of a sentence that are certain: not in a quotation, and with their year known. */
function daysIn(sentence: Sentence, publishedOn: string | null): DatedFact[] {
	const event = eventOf(sentence);
	const dated = sentence.dates
		.filter((date) => !isQuoted(sentence, date))
		.flatMap((date): DatedFact[] => {
			const whole = completed(date, publishedOn);
			const { year, month } = whole;
			if (year === null) return [];
			const day =
				isoOf(whole) ??
				(month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`);
			return [{ day, text: date.text, ...event }];
		});
	const near = nearDaysIn(sentence, publishedOn).map(({ text, steps }): DatedFact => ({
		day: dayAt(publishedOn ?? '', steps)
			.toISOString()
			.slice(0, 10),
		text,
		...event
	}));
	const periods = nearPeriodsIn(sentence, publishedOn).map(({ text, period }): DatedFact => ({
		day: period,
		text,
		...event
	}));
	return [...dated, ...near, ...periods];
}

const MOST_WORDS_OF_EVENT = 14;

/** What a sentence tells to have happened, and where. */
function eventOf(sentence: Sentence): Pick<DatedFact, 'what' | 'place' | 'at'> {
	const action = actionIn(sentence);
	const words = sentence.text.replace(/\s+/g, ' ').split(' ');
	const opening =
		words.length > MOST_WORDS_OF_EVENT
			? `${words.slice(0, MOST_WORDS_OF_EVENT).join(' ')} …`
			: words.join(' ');
	const place = sentence.mentions.find(
		({ type, certainty, entity }) => type === 'place' && certainty >= 2 && entity !== null
	);
	return {
		what: action ? `${action.subject} ${action.verb} ${action.rest}` : opening,
		place: place?.entity?.name ?? '',
		at: spanOf(sentence)
	};
}

const saidIn = (sentence: Sentence): SaidFact[] =>
	sentence.attributions.map(({ kind, speaker, cue, content }) => {
		const slice = ({ start, end }: Span) =>
			sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\s+/g, ' ');
		return {
			speaker: speaker.label,
			cue: slice(cue),
			heard: wayOfHearing(
				sentence,
				sentence.attributions.map((one) => one.content),
				sentence.start
			),
			isQuoted: kind === 'direct',
			words: slice(content).replace(/[,.]$/, ''),
			at: spanOf(sentence)
		};
	});

const spanOf = ({ start, end }: Sentence): Span => ({ start, end });
