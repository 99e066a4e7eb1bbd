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

/** Whether a shortened passage still has its verbs: "In a post on Monday" and "she said that the rule, which was new" have lost one. */
function keepsItsClause({ tokens, end }: Sentence, passage: Span): boolean {
	if (passage.end === end) return true;
	const kept = tokens.filter((token) => token.end <= passage.end);
	const comma = kept.findIndex(({ text }) => text === ',');
	const opens = /^(?:ADP|SCONJ)$/.test(kept[0]?.pos ?? '');
	if (opens && comma < 0 && tokens.some(({ text }) => text === ',')) return false;
	return everyClauseHasVerb(kept.slice(opens ? comma + 1 : 0));
}

const OPENS_CLAUSE = /^(?:that|unless|if|because|although|though|while|when|whether|until)$/i;
const OPENS_RELATIVE = /^(?:which|who|whom|whose|where)$/i;

/** Whether the main clause and each clause that hangs on it has a finite verb; what stands between commas behind "which" counts for itself. */
function everyClauseHasVerb(tokens: Sentence['tokens']): boolean {
	let wantsVerb = true;
	let isInRelative = false;
	tokens.forEach(({ text }, i) => {
		const before = tokens[i - 1]?.text;
		if (OPENS_RELATIVE.test(text) && before === ',') isInRelative = true;
		else if (text === ',') isInRelative = false;
		// ", and on Mafamede ...": another clause begins
		const opensAnother =
			/^(?:and|but)$/.test(text) && before === ',' && tokens[i + 1]?.pos === 'ADP';
		if (!isInRelative && (OPENS_CLAUSE.test(text) || opensAnother)) wantsVerb = true;
		if (!isInRelative && i > 0 && isFinite(tokens, i)) wantsVerb = false;
	});
	return !wantsVerb;
}

function isFinite(tokens: Sentence['tokens'], i: number): boolean {
	const { pos = '', text = '' } = tokens[i] ?? {};
	return (
		(pos === 'AUX' || pos === 'VERB') &&
		!/ing$/.test(text) &&
		tokens[i - 1]?.text !== 'to' &&
		!isBareParticiple(tokens, i)
	);
}

/** "A mission headed by Ana Lopes", "the quake, initially put at 6.9": the participle is no verb of the sentence. */
function isBareParticiple(tokens: Sentence['tokens'], i: number): boolean {
	const before = tokens[i - 1]?.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1];
	return (
		(tokens[i + 1]?.text === 'by' || before?.text === ',') &&
		/(?:ed|en|wn|ld|de|nt|ut)$/.test(tokens[i]?.text ?? '') &&
		!tokens.slice(Math.max(0, i - 3), i).some(({ pos }) => pos === 'AUX')
	);
}
