import type { Lexicon } from './lexicon.ts';
import type { Token } from './tagger.ts';
import {
	KNOWN_ORGANISATIONS,
	NO_NAMES,
	OF_WORDS,
	ORGANISATION_WORDS,
	PARTICLES,
	REGIONS
} from './words/names.ts';
import { ROLE_NOUNS, SHORT_TITLES } from './words/roles.ts';

/** A run of tokens that reads as one or more names with their titles; end exclusive. */
export interface Chunk {
	from: number;
	to: number;
}

export const isCapital = (text: string): boolean =>
	/^\p{Lu}[\p{L}\p{M}.’'&-]*$/u.test(text) || /^(?:al|el)-\p{Lu}/u.test(text);

const opensSentence = (tokens: readonly Token[], i: number): boolean =>
	i === 0 || /^["“‘'(.:?!]+$/.test(tokens[i - 1]?.text ?? '');

/** Words that are written with a capital inside sentences: proof that they are names at a start too. */
export function namesInside(sentences: readonly (readonly Token[])[]): Set<string> {
	const words = new Set<string>();
	for (const tokens of sentences)
		tokens.forEach(({ text }, i) => {
			if (isCapital(text) && !opensSentence(tokens, i)) words.add(text);
		});
	return words;
}

/** The name chunks of a sentence. */
export function nameChunks(
	tokens: readonly Token[],
	inside: ReadonlySet<string>,
	lexicon: Lexicon
): Chunk[] {
	const chunks: Chunk[] = [];
	for (let i = 0; i < tokens.length;) {
		if (!beginsName(tokens, i, inside, lexicon)) {
			i++;
			continue;
		}
		let to = i + 1;
		for (let next = continues(tokens, i, to); next; next = continues(tokens, i, to)) to = next;
		chunks.push({ from: i, to });
		i = to;
	}
	return chunks;
}

function beginsName(
	tokens: readonly Token[],
	i: number,
	inside: ReadonlySet<string>,
	lexicon: Lexicon
): boolean {
	const { text = '', pos = '' } = tokens[i] ?? {};
	if (!isCapital(text) || NO_NAMES.has(text)) return false;
	if (!opensSentence(tokens, i)) return true;
	if (inside.has(text) || /^\p{Lu}{2,}/u.test(text)) return true;
	if (lexicon.gender(text) || lexicon.country(text) || lexicon.people(text)) return true;
	if (lexicon.cityCountry(text) || KNOWN_ORGANISATIONS.has(text) || REGIONS.has(text)) return true;
	const lower = text.toLowerCase().replace(/\.$/, '');
	if (ROLE_NOUNS.has(lower) || SHORT_TITLES.has(lower)) return true;
	const next = tokens[i + 1]?.text ?? '';
	if (isCapital(next) && !NO_NAMES.has(next)) return true;
	return pos === 'PROPN' && !lexicon.isCommon(lower) && !/(?:ing|ed|ly)$/.test(text);
}

/** The end of the chunk when it goes on at `to`; null when it ends there. */
function continues(tokens: readonly Token[], from: number, to: number): number | null {
	const text = (k: number) => tokens[k]?.text ?? '';
	const adjoins = (k: number) => (tokens[k]?.start ?? 0) - (tokens[k - 1]?.end ?? 0) <= 1;
	const isName = (k: number) => isCapital(text(k)) && !NO_NAMES.has(text(k)) && adjoins(k);
	if (isName(to)) return to + 1;
	const ofName = opensOfName(tokens.slice(from, to).map((token) => token.text));
	if (ofName && OF_WORDS.has(text(to))) {
		if (isName(to + 1)) return to + 2;
		if (text(to + 1) === 'the' && isName(to + 2)) return to + 3;
	}
	if (PARTICLES.has(text(to)) && isName(to + 1)) return to + 2;
	if (PARTICLES.has(text(to)) && PARTICLES.has(text(to + 1)) && isName(to + 2)) return to + 3;
	if (/^(?:and|&)$/.test(text(to)) && isName(to + 1) && joinsNames(tokens, from, to)) return to + 2;
	return null;
}

/** "Ministry of", "University of", "Secretary of": names that go on after "of". */
function opensOfName(words: readonly string[]): boolean {
	const last = words.at(-1) ?? '';
	return (
		ORGANISATION_WORDS.has(last) ||
		// "Council for the Welfare | of Immigrants"
		(words.includes('for') && ORGANISATION_WORDS.has(words[words.indexOf('for') - 1] ?? '')) ||
		ROLE_NOUNS.has(last.toLowerCase()) ||
		/^(?:Gulf|Isle|Church|Bay|Sea|Republic|Duke|Strait|Centers)$/.test(last)
	);
}

/** "Ministry of Health and Welfare", "Food and Drug Administration" but not "Anna Berg and Tom Lind". */
function joinsNames(tokens: readonly Token[], from: number, to: number): boolean {
	const words = tokens.slice(from, to).map((token) => token.text);
	const next = tokens[to + 1]?.text ?? '';
	const after = tokens[to + 2]?.text ?? '';
	if (words.length > 2 && words.some((word) => word === 'of' || word === 'for'))
		return (
			/^(?:Ministry|Department|Committee|Institute|Office|Centers|Organization|Secretary|Minister)$/.test(
				words[0] ?? ''
			) && !isCapital(after)
		);
	return words.length === 1 && ORGANISATION_WORDS.has(after) && !ROLE_NOUNS.has(next.toLowerCase());
}
