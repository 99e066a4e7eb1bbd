import type { Span } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import type { Entity } from '../facts/mention.ts';
import { antecedent, genderOfPronoun } from '../facts/pronouns.ts';
import type { Sentence } from '../facts/sentence.ts';
import { parseClause, type Clause, type Range } from '../facts/clause.ts';
import { inverted } from './inverted.ts';
import type { Material } from './material.ts';
import { rewritten } from './rewrite.ts';
import { afterLead, standalone } from './standalone.ts';
import { midSentence, spanOf } from './stems.ts';
import { untailed } from './tails.ts';

/** What follows the question word, and the verb on which it hangs. */
export interface Hanging {
	stem: string;
	/** The main verb as it stands in the article. */
	verb: string;
}

/**
 * The main clause turned into a question for a phrase of time or place in it: "did the council open
 * the bridge" for "in May". Null where the phrase may belong to something else than the verb.
 */
export function questionAround(
	material: Material,
	sentence: Sentence,
	phrase: Span
): Hanging | null {
	const { tokens } = sentence;
	const first = tokens.findIndex(({ start }) => start >= afterLead(material.text, sentence));
	const clause = parseClause(sentence, first, tokens.length);
	const parts = clause && inverted(sentence, clause);
	if (!clause || !parts) return null;
	const at = tokens.findIndex(({ start }) => start >= phrase.start);
	const tail = aroundPhrase(material, sentence, clause, phrase, at);
	const who = textOf(material, sentence, clause.subject);
	if (tail === null || who === null) return null;
	const subject = midSentence(material, sentence, tokens[clause.subject[0]]?.start ?? 0, who);
	if (wordCount(`${subject} ${parts.verb} ${tail}`) < 4) return null;
	return {
		stem: `${parts.auxiliary} ${subject} ${parts.verb} ${tail}`,
		verb: tokens[clause.main]?.text ?? ''
	};
}

/** What follows the verb without the phrase; null when the phrase may belong to something else. */
function aroundPhrase(
	material: Material,
	sentence: Sentence,
	{ opening, subject, rest }: Clause,
	phrase: Span,
	at: number
): string | null {
	const { tokens } = sentence;
	if (at < subject[0] && !opening) return textOf(material, sentence, rest) || null; // "On Monday," was cut
	if (opening && at > opening[0] && at < opening[1]) {
		const isPhraseAlone =
			opening[1] - opening[0] <= 6 &&
			tokens
				.slice(opening[0], at)
				.every(({ text }) => /^(?:on|in|early|late|mid|since)$/i.test(text));
		const after = textOf(material, sentence, rest);
		return isPhraseAlone && after ? after : null;
	}
	const preposition = tokens[at - 1]?.text ?? '';
	if (!/^(?:on|in)$/.test(preposition) || at - 1 < rest[0]) return null;
	const before = tokens.slice(rest[0], at - 1);
	if (
		before.some(
			({ text, pos }) =>
				/^(?:,|that|which|who|after|before|when|because|to|and|but|as)$/.test(text) ||
				pos === 'VERB'
		)
	)
		return null;
	const dateEnd = tokens.findIndex(({ start }) => start >= phrase.end);
	const first = textOf(material, sentence, [rest[0], at - 1]);
	const second = dateEnd < 0 ? '' : textOf(material, sentence, [dateEnd, rest[1]]);
	if (first === null || second === null) return null;
	if (
		/\band (?:\p{L}+ed|was|were|is|bought|sold|made|took|went|had|has)\b/u.test(
			`${first} ${second}`
		)
	)
		return null;
	const goesOn = /^(?:that|to|for|in|at|with|by|from|about)\b/.test(second);
	return `${first} ${goesOn ? second : ''}`;
}

/** A range as it may stand in a stem; null when it points to something outside it. */
export function textOf(material: Material, sentence: Sentence, range: Range): string | null {
	if (range[1] <= range[0]) return '';
	const span = untailed(material.text, spanOf(sentence, range));
	const who =
		sentence.mentions.find(({ type, start }) => type === 'person' && start < span.start)?.entity ??
		personBefore(material, sentence, span.start);
	const replacements = standalone(material, sentence, span, { asked: who });
	if (!replacements) return null;
	return rewritten(material.text, span, replacements);
}

/** Whom a pronoun before that place means: the stem has the name there already. */
function personBefore({ sentences }: Material, sentence: Sentence, start: number): Entity | null {
	const pronoun = sentence.tokens.find(
		(token) => token.start < start && genderOfPronoun(token.text)
	);
	return pronoun ? antecedent(sentences, sentence, pronoun) : null;
}
