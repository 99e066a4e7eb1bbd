import type { Gender } from './lexicon.ts';
import type { Entity } from './mention.ts';
import { isQuoted, type Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';
import { ROLE_NOUNS } from './words/roles.ts';

const MASCULINE = /^(?:he|him|his|himself)$/i;
const FEMININE = /^(?:she|her|hers|herself)$/i;

export const genderOfPronoun = (word: string): Gender | null =>
	MASCULINE.test(word) ? 'm' : FEMININE.test(word) ? 'f' : null;

/**
 * Whom "he" or "she" means: the only person it can mean, who is named before it in the sentence or
 * in the nearest of the two sentences before. Null when there are two, when the gender of the one is
 * not known, or when the sentence has spoken of somebody without a name ("an official").
 */
export function antecedent(
	sentences: readonly Sentence[],
	sentence: Sentence,
	pronoun: Token
): Entity | null {
	const gender = genderOfPronoun(pronoun.text);
	if (!gender || namesNobody(sentence, pronoun.start)) return null;
	const unknown = frequentUnknown(sentences);
	const here = peopleIn(sentence, pronoun.start, unknown);
	const before = [1, 2].map((back) => sentences[sentence.index - back]);
	for (const people of [
		here,
		...before.map((near) => (near ? peopleIn(near, Infinity, unknown) : []))
	]) {
		const possible = people.filter((person) => person?.gender !== (gender === 'm' ? 'f' : 'm'));
		const [only] = possible;
		if (possible.length === 1) return only && mayBe(only, gender) ? only : null;
		if (possible.length > 1) return null;
	}
	return null;
}

/** Of a foreign name the gender may not be known; a role or a statement tells that it is a person. */
const mayBe = ({ gender, speaks, roles }: Entity, wanted: Gender): boolean =>
	gender === wanted || (gender === null && (speaks || roles.length > 0));

const SOMEBODY =
	/^(?:man|woman|boy|girl|official|person|mother|father|widow|widower|wife|husband|son|daughter|brother|sister|neighbour|neighbor|driver|passenger|victim|suspect|diplomat|clerk)$/i;

/** Whether the sentence has spoken of a person whom it does not name: "a deputy minister, who later said he ...". */
function namesNobody(sentence: Sentence, until: number): boolean {
	return sentence.tokens.some(
		({ text, end }, i) =>
			end <= until &&
			(SOMEBODY.test(text) || ROLE_NOUNS.has(text.toLowerCase())) &&
			!genderOfPronoun(sentence.tokens[i - 1]?.text ?? '') && // "his father" is told apart by him
			!isOfName(sentence, i)
	);
}

/** "Mayor Ana Lopes", "Ana Lopes, the mayor of Lugo": the word tells who a named person is. */
const isOfName = ({ tokens, mentions }: Sentence, at: number): boolean =>
	mentions
		.filter(({ type }) => type === 'person')
		.some(({ from, to, role }) => {
			const start = tokens[at]?.start ?? 0;
			const isTitle = (role && start >= role.start && start <= role.end) || at === from - 1;
			const aside = tokens.slice(to, at).filter(({ text }) => text === ',');
			return (
				isTitle ||
				(at >= from && at < to) ||
				(at > to && tokens[to]?.text === ',' && aside.length === 1)
			);
		});

/** Kept: it is asked for every pronoun. */
const known = new WeakMap<readonly Sentence[], ReadonlySet<string>>();

/** Names of one word that the article uses again and again and of which it does not say whose they are. */
function frequentUnknown(sentences: readonly Sentence[]): ReadonlySet<string> {
	const before = known.get(sentences);
	if (before) return before;
	const counts = new Map<string, number>();
	for (const { text, type } of sentences.flatMap(({ mentions }) => mentions))
		if (type === 'other' && /^\p{Lu}\p{Ll}{3,}$/u.test(text))
			counts.set(text, (counts.get(text) ?? 0) + 1);
	const frequent = new Set([...counts].filter(([, count]) => count >= 3).map(([name]) => name));
	known.set(sentences, frequent);
	return frequent;
}

/** The people named up to there; null for a name that two of them bear, or of which nothing is known. */
function peopleIn(
	sentence: Sentence,
	until: number,
	unknown: ReadonlySet<string>
): (Entity | null)[] {
	const named = sentence.mentions
		.filter(
			(mention) => mention.type === 'person' && mention.end <= until && !isQuoted(sentence, mention)
		)
		.map(({ entity }) => entity);
	const speakers = sentence.attributions
		.filter(({ speaker }) => speaker.kind === 'person' && speaker.end <= until)
		.flatMap(({ speaker }) => speaker.entity ?? []);
	const maybe = sentence.mentions.some(({ text, end }) => end <= until && unknown.has(text));
	return [...new Set([...named, ...speakers, ...(maybe ? [null] : [])])];
}
