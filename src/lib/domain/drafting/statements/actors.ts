import type { Entity, Mention } from '../../facts/mention.ts';
import type { Sentence } from '../../facts/sentence.ts';
import { parseClause } from '../../facts/clause.ts';
import type { Material } from '../material.ts';
import { otherOrganisations, otherPeople } from '../options/people.ts';
import { afterLead } from '../standalone.ts';
import { tellsOfOthersToo } from '../statement.ts';
import { bearerSpan } from './bearer.ts';
import { saysHeOrShe } from './speakers.ts';
import type { Substitution } from './substitutions.ts';

/** Another person or organisation of the article as the one who acts in the main clause. */
export function otherActors(material: Material, sentence: Sentence): Substitution[] {
	const { tokens, mentions, attributions } = sentence;
	if (attributions.length > 0) return [];
	const first = tokens.findIndex(({ start }) => start >= afterLead(material.text, sentence));
	const clause = parseClause(sentence, first, tokens.length);
	const actor = mentions.find(({ to }) => to === clause?.subject[1]);
	const opensSubject =
		clause && actor && /^(?:\p{Lu}|the$)/u.test(tokens[clause.subject[0]]?.text ?? '');
	const at = actor && bearerSpan(sentence, actor);
	if (tellsOfOthersToo(material, sentence, actor?.entity ?? null)) return [];
	if (!actor?.entity || !opensSubject || !at || actor.certainty < 2) return [];
	if (at.start > (tokens[clause.subject[0] + 1]?.start ?? 0)) return [];
	if (saysHeOrShe(sentence, actor.end)) return []; // "his daughter" tells whose she is
	const [to] = equals(material, sentence, actor, actor.entity);
	const from = actor.entity.name;
	return to ? [{ changed: 'actor', at, from, to, worth: 0.7 }] : [];
}

/** Those who do not act in the sentences around it, where the same may be told of them. */
function equals(material: Material, sentence: Sentence, actor: Mention, entity: Entity): string[] {
	const near = material.sentences
		.slice(Math.max(0, sentence.index - 1), sentence.index + 2)
		.flatMap(({ mentions }) => mentions.flatMap((mention) => mention.entity ?? []));
	if (entity.type === 'person') return otherPeople(material, entity, near);
	if (entity.type !== 'organisation') return [];
	const names = new Set(near.map(({ name }) => name));
	const takesThe = isCalledThe(material, actor.text);
	return otherOrganisations(material, entity, sentence).filter(
		(name) => !names.has(name) && isCalledThe(material, name) === takesThe
	);
}

/** Whether the article writes "the" before a name. */
const isCalledThe = ({ text }: Material, name: string): boolean =>
	text.includes(`the ${name}`) || text.includes(`The ${name}`);
