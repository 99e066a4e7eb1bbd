import type { Span } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import { overlaps, type Sentence } from '../facts/sentence.ts';
import { asideAfterName } from '../facts/clause.ts';
import type { Material } from './material.ts';
import type { Replacement } from './rewrite.ts';
import { afterLead, standalone } from './standalone.ts';
import { spanOf } from './stems.ts';
import { shortenings, untailed } from './tails.ts';

/** A passage of a sentence that can be read alone, with the changes that this takes. */
export interface Readable {
	passage: Span;
	replacements: Replacement[];
}

/**
 * The sentence, or as much of it as is not too long and points to nothing that was told before; null
 * when nothing of it can stand alone or `kept` would be lost.
 */
export function readablePassage(
	material: Material,
	sentence: Sentence,
	mostWords: number,
	kept: Span | null
): Readable | null {
	const whole = { start: sentence.start, end: sentence.end };
	const semicolon = sentence.text.indexOf('; ');
	const first = semicolon < 0 ? whole : { ...whole, end: whole.start + semicolon };
	const aside = asideOf(material, sentence);
	const passages = [
		whole,
		first,
		...shortenings(material.text, whole),
		untailed(material.text, whole)
	];
	for (const passage of passages) {
		if (!keepsItsClause(sentence, passage)) continue;
		if (kept && passage.end < kept.end) continue;
		for (const cut of aside && aside.end < passage.end ? [[], [aside]] : [[]]) {
			if (kept && cut.some((one) => overlaps(one, kept))) continue;
			const length = (span: Span) => wordCount(material.text.slice(span.start, span.end));
			if (length(passage) - cut.reduce((sum, one) => sum + length(one), 0) > mostWords) continue;
			const replacements = standalone(material, sentence, passage, { cut });
			if (replacements) return { passage, replacements };
		}
	}
	return null;
}

/** What is only added to the name at the start: the sentence can do without it. */
function asideOf({ text }: Material, sentence: Sentence): Replacement | null {
	const { tokens } = sentence;
	const first = tokens.findIndex(({ start }) => start >= afterLead(text, sentence));
	const range = asideAfterName(sentence, first, tokens.length);
	// "a member of Scientology, was arrested after leaving its group": the aside says whose
	const leansOnIt = tokens
		.slice(range?.[1] ?? tokens.length)
		.some((token) => /^(?:it|its|they|them|their)$/i.test(token.text));
	if (!range || leansOnIt) return null;
	return { ...spanOf(sentence, range), to: '', kind: 'tail-cut' };
}

/** Whether a shortened passage still has its verb: "In a post on Monday" has lost it. */
function keepsItsClause({ tokens, end }: Sentence, passage: Span): boolean {
	if (passage.end === end) return true;
	const kept = tokens.filter((token) => token.end <= passage.end);
	const comma = kept.findIndex(({ text }) => text === ',');
	const opens = /^(?:ADP|SCONJ)$/.test(kept[0]?.pos ?? '');
	if (opens && comma < 0 && tokens.some(({ text }) => text === ',')) return false;
	return kept
		.slice(opens ? comma + 1 : 0)
		.some(
			({ pos, text }, i, clause) =>
				i > 0 &&
				(pos === 'AUX' || pos === 'VERB') &&
				!/ing$/.test(text) &&
				clause[i - 1]?.text !== 'to' &&
				!isBareParticiple(clause, i)
		);
}

/** "A mission headed by Ana Lopes": the participle is no verb of the sentence. */
const isBareParticiple = (tokens: Sentence['tokens'], i: number): boolean =>
	/(?:ed|en|wn|ld|de|nt)$/.test(tokens[i]?.text ?? '') &&
	(tokens[i + 1]?.text === 'by' || tokens[i - 1]?.text === ',') &&
	!tokens.slice(Math.max(0, i - 3), i).some(({ pos }) => pos === 'AUX');
