import type { Span } from '../article/article.ts';
import { contains, isQuoted, type Sentence } from '../facts/sentence.ts';
import type { Token } from '../facts/tagger.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../facts/words/roles.ts';
import type { Material } from './material.ts';

/** Nouns of which the world, or every country, has one: "the sun", "the government". */
const UNIQUE = new Set(
	(
		'government president public police world sun moon internet military army country nation state city parliament congress ' +
		'senate economy market pope king queen sea ocean sky weather climate environment future past ' +
		'war conflict media press law right left north south east west coast border ground air water night morning ' +
		'evening afternoon day week month year season summer winter spring autumn weekend end beginning start ' +
		'time first second third last next same region area ' +
		'prime foreign national local federal largest highest lowest best worst biggest smallest only'
	).split(' ')
);
/** Nouns that, with a bare "the", mostly stand for something told before. */
const RETELLING = new Set(
	(
		'move decision statement comment comments announcement incident measure report document group company agency ' +
		'deal man woman victim article video attack site game match crash accident ceremony trial vessel ship ' +
		'team building website product bill agreement program project event couple pair suspect boy girl ' +
		'child parents ruling vote storm fire blast exhibit exhibition film book letter competition contest ' +
		'tournament organization organisation ministry department study results survey latter former others two three assault ' +
		'rest majority system plan plans proposal operation work network bridge station museum festival scheme claims allegations ' +
		'idea situation issue problem case matter process approach trend effort change changes goal aim list number numbers figure'
	).split(' ')
);
/** Of these nobody can be sure what they stand for, where the article has not used the word before. */
const VAGUE = new Set('materials information forms idea report deal issue matter'.split(' '));
/** Nouns that stand for another one in the title. */
const TOLD_BY_TITLE: Record<string, RegExp> = {
	event:
		/\b(?:festival|fair|expo|exhibition|concert|marathon|parade|conference|convention|games|championships?|tournament|summit|race)\b/,
	site: /\bwebsite\b/,
	competition: /\b(?:championships?|tournament|cup|contest|games|race)\b/
};
/** What follows a noun that is told apart by it: "the bridge of Lugo". */
const TELLS_APART = /^(?:of|that|which|who|whose|where|between)$/;
/** What may tell a noun apart, or belong to the verb: "the bridge in Lugo", "closed the bridge in May". */
const MAY_TELL_APART =
	/^(?:in|for|to|on|at|from|with|by|against|near|behind|after|before|during|than)$/;

/**
 * What a sentence says with a bare "the" because the article has told of it before: "the bridge", "the
 * President". A stem with such a phrase can be understood by who has the article at hand.
 */
export function leanings(material: Material, sentence: Sentence): string[] {
	const before = known.get(sentence);
	if (before) return before;
	const { tokens } = sentence;
	const found = tokens.flatMap(({ text }, i) => {
		if (!/^the$/i.test(text) || !isRetold(material, sentence, tokens, i)) return [];
		return `the ${tokens[i + 1]?.text}`.toLowerCase();
	});
	known.set(sentence, found);
	return found;
}

/** Kept, because every draft of a sentence asks for it. */
const known = new WeakMap<Sentence, string[]>();

/**
 * What a passage calls by a word that the article has not used before: "the idea", "the deal". It stands
 * for something that was told in other words, and nobody can be sure for what.
 */
export function toldInOtherWords(
	material: Material,
	sentence: Sentence,
	span: Span,
	cut: readonly Span[]
): string | null {
	const { tokens } = sentence;
	const found = tokens.findIndex((token, i) => {
		const noun = tokens[i + 1];
		if (!/^the$/i.test(token.text) || !noun || !VAGUE.has(noun.text.toLowerCase())) return false;
		if (!contains(span, { start: token.start, end: noun.end }) || isQuoted(sentence, token))
			return false;
		if (cut.some((passage) => contains(passage, token))) return false;
		const isToldApart = TELLS_APART.test(tokens[i + 2]?.text ?? '');
		return !isToldApart && !isUsedBefore(material, sentence, noun);
	});
	return found < 0 ? null : `the ${tokens[found + 1]?.text}`;
}

const isUsedBefore = ({ title, sentences }: Material, { index }: Sentence, noun: Token): boolean =>
	title.toLowerCase().includes(noun.lemma) ||
	sentences
		.slice(0, index)
		.some(({ tokens }) => tokens.some(({ lemma, pos }) => pos !== 'VERB' && lemma === noun.lemma));

function isRetold(
	material: Material,
	sentence: Sentence,
	tokens: readonly Token[],
	i: number
): boolean {
	let head = i + 1;
	while (
		/^(?:ADJ|NOUN|NUM)$/.test(tokens[head]?.pos ?? '') &&
		/^(?:NOUN)$/.test(tokens[head + 1]?.pos ?? '')
	)
		head++;
	const noun = tokens[head];
	if (isBareTitle(tokens, i + 1)) return true;
	if (!noun || !/^(?:NOUN|ADJ|NUM)$/.test(noun.pos)) return false;
	const words = tokens.slice(i + 1, head + 1).map(({ text }) => text.toLowerCase());
	if (/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) return false;
	if (words.some((word) => UNIQUE.has(word)) || TELLS_APART.test(tokens[head + 1]?.text ?? ''))
		return false;
	const title = material.title.toLowerCase();
	if (title.includes(noun.lemma) || title.includes(noun.text.toLowerCase().replace(/s$/, '')))
		return false;
	if (TOLD_BY_TITLE[noun.lemma]?.test(title)) return false;
	const isIntroduced = tokens.slice(0, i).some(({ lemma }) => lemma === noun.lemma);
	if (isIntroduced) return false;
	// "the clock he made"
	if (/^(?:he|she|they|it)$/.test(tokens[head + 1]?.text ?? '')) return false;
	const mayBeToldApart = MAY_TELL_APART.test(tokens[head + 1]?.text ?? '');
	if (RETELLING.has(noun.text.toLowerCase()) && !mayBeToldApart) return true;
	// "The cube weighs ...": the article has spoken of it in other words
	if (i === 0 && /^(?:VERB|AUX|PUNCT)$/.test(tokens[head + 1]?.pos ?? '')) return true;
	const told = material.sentences.slice(0, sentence.index);
	return told.some((earlier) =>
		earlier.tokens.some(({ lemma, pos }) => pos === 'NOUN' && lemma === noun.lemma)
	);
}

/** "the President", "the Prime Minister": a title without a name or a country. */
function isBareTitle(tokens: readonly Token[], from: number): boolean {
	let to = from;
	while (/^\p{Lu}/u.test(tokens[to]?.text ?? '')) to++;
	const title = tokens.slice(from, to).map(({ text }) => text.toLowerCase());
	return (
		title.length > 0 &&
		title.every((word) => ROLE_NOUNS.has(word) || ROLE_MODIFIERS.has(word)) &&
		tokens[to]?.text !== 'of'
	);
}
