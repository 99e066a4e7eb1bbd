import type { Entity } from '../../facts/mention.ts';
import { foldText } from '../../questions/text-match.ts';
import type { Material } from '../material.ts';

/** The wrong option that is always at hand: no one is quoted, the reporter says it. */
export const ARTICLE_ITSELF = 'The article itself; nobody is quoted';
const ENOUGH = 2;
/** "He" and quoted words tell that somebody speaks. */
const TELLS_A_SPEAKER = /\b(?:he|she|his|her|him)\b|["“”‘]/i;

/**
 * The options for a speaker of whom the article has too few equals: an organisation that it lets
 * speak, then the article itself where nothing in the words tells that somebody speaks. Without a single equal there is no question.
 */
export function filledUp(
	material: Material,
	speaker: Entity,
	equals: readonly string[],
	avoid: readonly Entity[],
	said: string
): string[] {
	if (equals.length === 0 || equals.length >= ENOUGH) return [...equals];
	const others = withVoice(material, speaker, equals, avoid);
	return speaker.type === 'person' && !TELLS_A_SPEAKER.test(said)
		? [...others, ARTICLE_ITSELF]
		: others;
}

/** The same for a quotation, of which nobody can believe that the article itself says it. */
export function withVoice(
	material: Material,
	speaker: Entity,
	equals: readonly string[],
	avoid: readonly Entity[]
): string[] {
	if (equals.length === 0 || equals.length >= ENOUGH || speaker.type !== 'person')
		return [...equals];
	const belongs = speaker.roles.join(' ').toLowerCase();
	const voices = material.sentences
		.flatMap(({ attributions }) => attributions.map((attribution) => attribution.speaker))
		.filter(({ kind, entity }) => kind === 'organisation' && entity && !avoid.includes(entity))
		.map(({ label }) => label)
		.filter((label) => label.split(' ').every((word) => !belongs.includes(word.toLowerCase())));
	return [...equals, ...[...new Set(voices.filter(isNew(equals)))].slice(0, 1)];
}

const isNew = (known: readonly string[]) => (label: string) =>
	!known.some((one) => foldText(one) === foldText(label));
