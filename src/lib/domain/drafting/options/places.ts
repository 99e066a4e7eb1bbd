import type { Span } from '../../article/article.ts';
import type { Entity } from '../../facts/mention.ts';
import type { Sentence } from '../../facts/sentence.ts';
import { SAME_CITY, STATES } from '../../facts/words/names.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';

export type PlaceKind = 'country' | 'city' | 'state' | 'other';

export function placeKind({ lexicon }: Material, name: string): PlaceKind {
	if (lexicon.country(name)) return 'country';
	if (STATES.has(name)) return 'state';
	return lexicon.cityCountry(name) && !PARTS_OF_CITIES.has(name) ? 'city' : 'other';
}

const PARTS_OF_CITIES = new Set(['Brooklyn', 'Queens', 'Bronx', 'Manhattan', 'Staten Island']);
/** Countries that hardly anything happens in: as an option they are seen through. */
const TINY = new Set([
	'Vatican City',
	'Monaco',
	'San Marino',
	'Liechtenstein',
	'Andorra',
	'Nauru',
	'Tuvalu'
]);

const PLACED = /\b(?:in|to|from|at|near|across|outside|inside|into|throughout)\s$/;
const PLACE_ENDS =
	/^(?:[.;)]|, (?!\p{Lu})|\s(?:and (?!\p{Lu})|in|on|to|for|from|by|with|after|before|since|as|at|that|who|which|where|was|is|were|are|has|have|had|will|when|while|this|last|next|during|over|about|against|because|but)\b)/u;

/** Whether the place, without an article that would tell it, stands alone after a preposition: not "the U.S. border", "Lugo, Spain", "Spain and France". */
export const standsAlone = (text: string, { start, end }: Span): boolean =>
	PLACED.test(text.slice(Math.max(0, start - 16), start)) &&
	PLACE_ENDS.test(text.slice(end, end + 12) || '.');

/** As many wrong places make a question: the article's own need no company. */
const ENOUGH = 2;

/**
 * Places of the same kind that could stand in the sentence: those of the article, and only where
 * it has too few also neighbouring countries, or cities of the same country.
 */
export function otherPlaces(material: Material, place: Entity, sentence: Sentence): string[] {
	const named = placesOfArticle(material, place, sentence);
	if (named.length >= ENOUGH) return named;
	const kind = placeKind(material, place.name);
	const near = shuffled(neighbours(material, place.name, kind), material.random);
	return distinct(material, place, sentence, [...named, ...near]);
}

/** Other places of the same kind that the article names, but not in this sentence. */
export function placesOfArticle(material: Material, place: Entity, sentence: Sentence): string[] {
	const kind = placeKind(material, place.name);
	if (kind === 'other') return [];
	const named = material.entities
		.filter(
			(entity) =>
				entity.type === 'place' && entity !== place && placeKind(material, entity.name) === kind
		)
		.sort((a, b) => b.mentions - a.mentions)
		.map(({ name }) => name);
	return distinct(material, place, sentence, named);
}

/** One name a place, without those that the sentence names itself. */
function distinct(
	material: Material,
	place: Entity,
	sentence: Sentence,
	names: readonly string[]
): string[] {
	const here = namedHere(material, sentence).add(codeOf(material, place.name));
	const codes = names.map((name) => codeOf(material, name));
	return names.filter((_name, i) => {
		const code = codes[i] ?? '';
		return !here.has(code) && codes.indexOf(code) === i;
	});
}

function neighbours({ lexicon }: Material, name: string, kind: PlaceKind): string[] {
	if (kind === 'other') return [];
	if (kind === 'state') return [...STATES];
	const code = lexicon.cityCountry(name);
	if (kind === 'city')
		return code
			? lexicon
					.citiesIn(code)
					.slice(0, 10)
					.filter((city) => !PARTS_OF_CITIES.has(city))
			: [];
	const country = lexicon.country(name);
	if (!country) return [];
	return lexicon
		.countriesIn(country.region)
		.map((neighbour) => neighbour.name)
		.filter((neighbour) => !TINY.has(neighbour));
}

/** Countries and places that the sentence itself names, also as peoples: they cannot be wrong options. */
function namedHere(material: Material, sentence: Sentence): Set<string> {
	const { lexicon } = material;
	return new Set(
		sentence.mentions.flatMap(({ text, entity }) => {
			const people = lexicon.people(text);
			return [
				people?.code,
				entity ? codeOf(material, entity.name) : undefined,
				codeOf(material, text)
			].filter((code) => code !== undefined);
		})
	);
}

const codeOf = ({ lexicon }: Material, name: string): string =>
	lexicon.country(name)?.code ?? SAME_CITY.get(name) ?? name;
