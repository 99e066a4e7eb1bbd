import type { Lexicon } from './lexicon.ts';
import type { Entity, EntityType, Mention } from './mention.ts';
import { genderOfWords, isRole } from './titles.ts';

/**
 * Puts the mentions of an article together: a surname or a first name alone belongs to the one
 * person who bears it; a country is one under all its names. Fills `mention.entity`.
 */
export function clusterMentions(
	mentions: readonly (readonly Mention[])[],
	lexicon: Lexicon
): Entity[] {
	const entities: Entity[] = [];
	const add = (mention: Mention, index: number) => {
		if (mention.type === 'people' || mention.type === 'other') return;
		const known = entities.find((entity) => sameEntity(entity, mention, lexicon));
		const entity = known ?? newEntity(entities.length, mention.type, mention.text, index, lexicon);
		if (!known) entities.push(entity);
		join(entity, mention, lexicon);
	};
	mentions.forEach((list, index) => {
		for (const mention of list) if (isFull(mention, lexicon)) add(mention, index);
	});
	mentions.forEach((list, index) => {
		for (const mention of list)
			if (!isFull(mention, lexicon))
				resolveShort(mention, entities, index, () => add(mention, index));
	});
	return entities;
}

/** A name that stands for itself: everything but one word that may be a person's surname. */
const isFull = (mention: Mention, lexicon: Lexicon) =>
	mention.text.includes(' ') ||
	(mention.certainty === 3 &&
		(mention.type === 'organisation' || lexicon.country(mention.text) !== null));

function resolveShort(
	mention: Mention,
	entities: readonly Entity[],
	sentence: number,
	addNew: () => void
): void {
	const mayBeCity = mention.type === 'place' && mention.certainty > 1;
	const bearers = entities.filter(({ type, name }) => {
		const words = name.split(' ');
		return (
			type === 'person' &&
			(mayBeCity ? words.at(-1) === mention.text : words.includes(mention.text))
		);
	});
	if (mention.type !== 'people' && bearers.length > 0) {
		mention.type = 'person';
		// while only one of two has been introduced, the name is his
		const introduced = bearers.filter(({ first }) => first < sentence);
		const [bearer] = bearers.length === 1 ? bearers : introduced;
		if (bearer && (bearers.length === 1 || introduced.length === 1)) link(bearer, mention);
		return;
	}
	addNew();
}

function sameEntity(entity: Entity, mention: Mention, lexicon: Lexicon): boolean {
	if (entity.type !== mention.type) return false;
	if (entity.aliases.has(mention.text)) return true;
	if (entity.type === 'place') {
		const country = lexicon.country(mention.text);
		return country !== null && lexicon.country(entity.name)?.code === country.code;
	}
	if (entity.type === 'organisation')
		return initials(entity.name) === mention.text || initials(mention.text) === entity.name;
	const [a, b] = [entity.name.split(' '), mention.text.split(' ')];
	return a.at(-1) === b.at(-1) && (a[0]?.[0] ?? '') === (b[0]?.[0] ?? '');
}

const initials = (name: string): string =>
	name.includes(' ') ? (name.match(/\b\p{Lu}/gu) ?? []).join('') : '\u0000';

function newEntity(
	id: number,
	type: EntityType,
	text: string,
	first: number,
	lexicon: Lexicon
): Entity {
	const name = type === 'place' ? (lexicon.country(text)?.name ?? text) : text;
	return {
		id,
		type,
		name,
		aliases: new Set([text, name]),
		gender: null,
		roles: [],
		mentions: 0,
		first,
		certainty: 1,
		speaks: false
	};
}

function join(entity: Entity, mention: Mention, lexicon: Lexicon): void {
	if (entity.type !== 'place' && mention.text.length > entity.name.length)
		entity.name = mention.text;
	link(entity, mention);
	entity.gender ??= lexicon.gender(entity.name.split(' ')[0] ?? '');
}

function link(entity: Entity, mention: Mention): void {
	mention.entity = entity;
	entity.aliases.add(mention.text);
	entity.mentions++;
	entity.certainty = Math.max(entity.certainty, mention.certainty) as Entity['certainty'];
	entity.gender = mention.gender ?? entity.gender;
	const role = mention.role?.text;
	if (!role) return;
	entity.gender = genderOfWords(role.split(' ')) ?? entity.gender;
	if (isRole(role) && !entity.roles.includes(role)) entity.roles.push(role);
}
