import type { Sentence } from '../facts/sentence.ts';
import { foldText } from '../questions/text-match.ts';
import type { Material } from './material.ts';

/**
 * How much a sentence matters to its article, 0..1: it says what the headline says, stands early,
 * and names those whom the article is about.
 */
export function salience({ title, sentences }: Material, sentence: Sentence): number {
	const headline = new Set(foldText(title).match(/\p{L}{4,}/gu) ?? []);
	const words = new Set(foldText(sentence.text).match(/\p{L}{4,}/gu) ?? []);
	const shared = [...headline].filter((word) => words.has(word)).length;
	const onTopic = Math.min(1, shared / Math.max(2, headline.size / 2));
	const early = 1 - sentence.index / Math.max(1, sentences.length);
	const actors = Math.min(
		1,
		sentence.mentions.reduce((sum, { entity }) => sum + (entity?.mentions ?? 0), 0) / 20
	);
	return 0.4 * onTopic + 0.35 * early + 0.25 * actors;
}
