import type { Span } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import { asideAfterName } from '../facts/clause.ts';
import { overlaps, type Sentence } from '../facts/sentence.ts';
import type { Material } from './material.ts';
import type { Replacement } from './rewrite.ts';
import { afterLead, standalone } from './standalone.ts';
import { spanOf } from './stems.ts';
import { shortenings, untailed } from './tails.ts';
import { keepsItsClause } from './whole-clauses.ts';

/** A passage of a sentence that can be read alone, with the changes that this takes. */
export interface Readable {
	passage: Span;
	replacements: Replacement[];
}

/** One way to read a sentence alone. */
interface Reading extends Readable {
	words: number;
	/** What is left out of the passage's middle. */
	aside: Span | null;
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
	const keeps = ({ passage, aside }: Reading) =>
		!kept || (passage.end >= kept.end && !(aside && overlaps(aside, kept)));
	const reading = readingsOf(material, sentence).find(
		(one) => one.words <= mostWords && keeps(one)
	);
	return reading ? { passage: reading.passage, replacements: [...reading.replacements] } : null;
}

/** Kept, because most forms ask for it. */
const known = new WeakMap<Sentence, Reading[]>();

/** All ways in which a sentence can be read alone, those that keep most of it first. */
function readingsOf(material: Material, sentence: Sentence): Reading[] {
	const before = known.get(sentence);
	if (before) return before;
	const aside = asideOf(material, sentence);
	const length = ({ start, end }: Span) => wordCount(material.text.slice(start, end));
	const readings = passagesOf(material, sentence).flatMap((passage) => {
		const asides = aside && aside.end < passage.end ? [null, aside] : [null];
		return asides.flatMap((left): Reading[] => {
			const replacements = standalone(material, sentence, passage, { cut: left ? [left] : [] });
			const words = length(passage) - (left ? length(left) : 0);
			return replacements ? [{ passage, replacements, words, aside: left }] : [];
		});
	});
	known.set(sentence, readings);
	return readings;
}

/** The sentence, and where it could end before its end. */
function passagesOf({ text }: Material, sentence: Sentence): Span[] {
	const whole = { start: sentence.start, end: sentence.end };
	const semicolon = sentence.text.indexOf('; ');
	const first = semicolon < 0 ? [] : [{ ...whole, end: whole.start + semicolon }];
	return [whole, ...first, ...shortenings(text, whole), untailed(text, whole)].filter(
		(passage, i, all) =>
			all.findIndex(({ end }) => end === passage.end) === i && keepsItsClause(sentence, passage)
	);
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
