import { expect, test } from 'vitest';
import { materialOf } from '../../server/drafting/material-of.ts';
import { antecedent, genderOfPronoun } from './pronouns.ts';

/** Whom the last "he", "she", "his" or "her" of a text means. */
const meant: [text: string, name: string | null][] = [
	['Ana Lopes smiled. She raised a tax.', 'Ana Lopes'],
	['Ana Lopes met Tom Roe. She raised a tax.', 'Ana Lopes'],
	['Ana Lopes met Eva Lund. She raised a tax.', null],
	['Ana Lopes smiled. He raised a tax.', null],
	// of a foreign name the gender may not be known; who speaks is a person
	['“Ships came,” said Mayor Qwyr Zarkanian. She raised a tax.', 'Qwyr Zarkanian'],
	// somebody without a name is nearer
	['Tom Roe spoke. An official, who said that he was tired, left.', null],
	['Tom Roe spoke. The talks failed over a deputy minister, who said he was ill.', null],
	['Tom Roe, the mayor of Lugo, said that he was ill.', 'Tom Roe'],
	['Mayor Tom Roe said that he was ill.', 'Tom Roe'],
	// a name that comes again and again, of which nothing is known
	['Fans of Zarkanian met Tom Roe. Roe praised Zarkanian. Zarkanian left. His fans wept.', null]
];
test.each(meant)('%s', (text, name) => {
	const { sentences } = materialOf(text);
	const sentence = sentences.at(-1);
	const pronoun = sentence?.tokens.findLast((token) => genderOfPronoun(token.text));
	const entity = sentence && pronoun && antecedent(sentences, sentence, pronoun);
	expect(entity?.name ?? null).toBe(name);
});
