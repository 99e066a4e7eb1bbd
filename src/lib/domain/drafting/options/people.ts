import type { Speaker } from '../../facts/attribution.ts';
import type { Entity } from '../../facts/mention.ts';
import type { Sentence } from '../../facts/sentence.ts';
import { shuffled } from '../../random.ts';
import type { Material } from '../material.ts';

/** Whether a person of the article is surely one, with a name a reader would recognise. */
const isSurePerson = (
	{ type, name, certainty, roles, speaks, gender }: Entity,
	material: Material
): boolean =>
	type === 'person' &&
	name.includes(' ') &&
	certainty >= 2 &&
	(gender !== null || roles.length > 0 || speaks) &&
	(roles.length > 0 ||
		speaks ||
		!name.split(' ').every((word) => material.lexicon.isCommon(word.toLowerCase())));

/**
 * Other people of the article: those who speak first, then those named most. Where a "he" or "she"
 * in the stem would tell a man from a woman, only people of the same gender.
 */
export function otherPeople(
	material: Material,
	person: Entity,
	avoid: readonly Entity[],
	sameGender = false
): string[] {
	return peopleBeside(material, person, avoid, sameGender).map(({ name }) => name);
}

/** The same for a speaker: of those who say nothing only who is named again may have said it. */
export const otherSpeakersOf = (
	material: Material,
	person: Entity,
	avoid: readonly Entity[],
	sameGender: boolean
): string[] =>
	peopleBeside(material, person, avoid, sameGender)
		.filter(({ speaks, mentions }) => speaks || mentions > 1)
		.map(({ name }) => name);

function peopleBeside(
	material: Material,
	person: Entity,
	avoid: readonly Entity[],
	sameGender: boolean
): Entity[] {
	const others = material.entities.filter(
		(entity) =>
			entity !== person &&
			(!sameGender || entity.gender === person.gender) &&
			!avoid.includes(entity) &&
			isSurePerson(entity, material) &&
			!isSameName(entity.name, person.name)
	);
	const ranked = shuffled(others, material.random).sort(
		(a, b) =>
			Number(b.speaks) - Number(a.speaks) ||
			Number(b.gender === person.gender) - Number(a.gender === person.gender) ||
			b.mentions - a.mentions
	);
	return ranked.filter(
		({ name }, i) => !ranked.slice(0, i).some((earlier) => isSameName(earlier.name, name))
	);
}

/** Other organisations of the article. */
export function otherOrganisations(
	material: Material,
	organisation: Entity,
	sentence: Sentence
): string[] {
	const here = new Set(sentence.mentions.map(({ entity }) => entity));
	const isShort = !organisation.name.includes(' ');
	return distinctNames(
		material.entities
			.filter(
				(entity) =>
					entity.type === 'organisation' &&
					entity.certainty >= 2 &&
					!/ (?:of|for)$/.test(entity.name) &&
					!here.has(entity) &&
					!isNamedIn(entity, sentence) &&
					!sharesWord(entity.name, organisation.name)
			)
			.sort(
				(a, b) =>
					Number(a.name.includes(' ') === isShort) - Number(b.name.includes(' ') === isShort) ||
					b.mentions - a.mentions
			)
			.map(({ name }) => name)
	);
}

/** "Danish officials" instead of "Swedish officials": the same group of the other nations in the article. */
export function otherGroups(material: Material, { label }: Speaker): string[] {
	const { lexicon, sentences } = material;
	const nation =
		label.split(' ').find((word) => lexicon.people(word)) ??
		/^(?:U\.?S\.?|UK|U\.K\.)/.exec(label)?.[0];
	if (!nation) return [];
	const own = lexicon.people(nation) ?? lexicon.country(nation);
	const countries = new Map<string, number>();
	for (const { text } of sentences.flatMap(({ mentions }) => mentions)) {
		const country = lexicon.people(text) ?? lexicon.country(text);
		const adjective = country?.code === 'US' ? 'U.S.' : country?.people[0];
		if (country && adjective && country.code !== own?.code)
			countries.set(adjective, (countries.get(adjective) ?? 0) + 1);
	}
	return [...countries]
		.sort((a, b) => b[1] - a[1])
		.map(([adjective]) => label.replace(nation, adjective));
}

/** "USI" stands for the University of Southern Indiana: it is in the sentence under another name. */
function isNamedIn({ name, aliases }: Entity, { text }: Sentence): boolean {
	const letters = name.includes(' ') ? (name.match(/\b\p{Lu}/gu) ?? []).join('') : '';
	return (
		(letters.length > 2 && text.includes(letters)) ||
		[...aliases].some((alias) => text.includes(alias))
	);
}

/** Names two spellings of which may be one person: the last words differ by two letters at most. */
export function isSameName(a: string, b: string): boolean {
	const [lastA = '', lastB = ''] = [a.split(' ').at(-1), b.split(' ').at(-1)];
	return (
		lastA === lastB ||
		a.includes(b) ||
		b.includes(a) ||
		(lastA.length > 4 && distance(lastA, lastB) <= 2)
	);
}

const sharesWord = (a: string, b: string) =>
	a.split(' ').some((word) => word.length > 3 && b.split(' ').includes(word)) ||
	a.includes(b) ||
	b.includes(a);

function distinctNames(names: readonly string[]): string[] {
	return names.filter((name, i) => !names.slice(0, i).some((earlier) => isSameName(earlier, name)));
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
		row = next;
	}
	return row[b.length] ?? 0;
}
