import fc from 'fast-check';
import { foldText } from '../../src/lib/domain/questions/text-match.ts';

/** What the tests of every kind need of one kind. */
export interface KindSample<Content> {
	/** Contents that could be published, with a canary in all that must stay in. */
	content: fc.Arbitrary<Content>;
	/** The stored answer that deserves everything. */
	perfect(content: Content): unknown;
	/** What a browser may send for a content. */
	values(content: Content): fc.Arbitrary<string[]>;
	/** The whole of what a student may see. */
	view: readonly string[];
}

export const stem = fc
	.string({ unit: 'grapheme', maxLength: 40 })
	.map((text) => `Who? ${text}`.trim());

/** Texts that differ even when folded, and hold no canary. */
export const texts = (minLength = 2, maxLength = 10) =>
	fc
		.uniqueArray(
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim()),
			{ minLength, maxLength, selector: foldText }
		)
		.filter((all) => all.every((text) => foldText(text) !== '' && !/canary/i.test(text)));

export const options = texts().map((all) =>
	all.map((text, index) => ({ id: `canary${index}`, text, feedback: `CANARY ${index}` }))
);
