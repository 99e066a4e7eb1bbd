import type { Sentence } from '../../facts/sentence.ts';
import type { Material } from '../material.ts';
import { otherGroups, otherPeople } from '../options/people.ts';
import { bearerSpan } from './bearer.ts';
import type { Substitution } from './substitutions.ts';

/** Another person of the article as the speaker, unless the report speaks of him or of "his" things. */
export function otherSpeakers(material: Material, sentence: Sentence): Substitution[] {
	return sentence.attributions.flatMap(({ kind, speaker, content }): Substitution[] => {
		if (kind === 'direct' || speaker.start >= content.start) return [];
		if (saysHeOrShe(sentence, speaker.end)) return [];
		if (speaker.kind === 'group') {
			const [to] = otherGroups(material, speaker);
			const at = { start: speaker.start, end: speaker.end };
			return to ? [{ changed: 'speaker', at, from: speaker.label, to, worth: 0.7 }] : [];
		}
		const { entity } = speaker;
		const mention = sentence.mentions.find((one) => one.entity === entity);
		if (entity?.type !== 'person' || !mention) return [];
		const mentioned = sentence.mentions.flatMap((one) => one.entity ?? []);
		const [to] = otherPeople(material, entity, mentioned);
		const at = bearerSpan(sentence, mention);
		return to && at ? [{ changed: 'speaker', at, from: entity.name, to, worth: 0.8 }] : [];
	});
}

/** Whether a pronoun after that place tells a man from a woman. */
export const saysHeOrShe = ({ tokens }: Sentence, from: number): boolean =>
	tokens.some(
		({ text, start }) => start >= from && /^(?:he|she|his|her|him|himself|herself)$/i.test(text)
	);
