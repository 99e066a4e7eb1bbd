import type { Gender } from './lexicon.ts';
import type { Entity } from './mention.ts';
import { isQuoted, type Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';

const MASCULINE = /^(?:he|him|his|himself)$/i;
const FEMININE = /^(?:she|her|hers|herself)$/i;

export const genderOfPronoun = (word: string): Gender | null =>
	MASCULINE.test(word) ? 'm' : FEMININE.test(word) ? 'f' : null;

/**
 * Whom "he" or "she" means: the only person it can mean, who is named before it in the sentence or
 * in the nearest of the two sentences before. Null when there are two.
 */
export function antecedent(
	sentences: readonly Sentence[],
	sentence: Sentence,
	pronoun: Token
): Entity | null {
	const gender = genderOfPronoun(pronoun.text);
	if (!gender) return null;
	const here = peopleIn(sentence, pronoun.start);
	const before = [1, 2].map((back) => sentences[sentence.index - back]);
	for (const people of [here, ...before.map((near) => (near ? peopleIn(near, Infinity) : []))]) {
		const possible = people.filter((person) => person?.gender !== (gender === 'm' ? 'f' : 'm'));
		const [only] = possible;
		if (possible.length === 1) return only ?? null;
		if (possible.length > 1) return null;
	}
	return null;
}

/** The people named up to there; null for a name that two of them bear. */
function peopleIn(sentence: Sentence, until: number): (Entity | null)[] {
	const named = sentence.mentions
		.filter(
			(mention) => mention.type === 'person' && mention.end <= until && !isQuoted(sentence, mention)
		)
		.map(({ entity }) => entity);
	const speakers = sentence.attributions
		.filter(({ speaker }) => speaker.kind === 'person' && speaker.end <= until)
		.flatMap(({ speaker }) => speaker.entity ?? []);
	return [...new Set([...named, ...speakers])];
}
