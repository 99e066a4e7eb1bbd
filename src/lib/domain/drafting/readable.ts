import type { Span } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { Material } from './material.ts';
import type { Replacement } from './rewrite.ts';
import { standalone } from './standalone.ts';
import { untailed } from './tails.ts';

/** A passage of a sentence that can be read alone, with the changes that this takes. */
export interface Readable {
	passage: Span;
	replacements: Replacement[];
}

/**
 * The sentence, or its main clause where the whole is too long or points to what was told before;
 * null when neither can stand alone or `kept` would be lost.
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
	for (const passage of [whole, first, untailed(material.text, whole)]) {
		if (!keepsItsClause(sentence, passage)) continue;
		if (wordCount(material.text.slice(passage.start, passage.end)) > mostWords) continue;
		if (kept && passage.end < kept.end) continue;
		const replacements = standalone(material, sentence, passage);
		if (replacements) return { passage, replacements };
	}
	return null;
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
				clause[i - 1]?.text !== 'to'
		);
}
