import type { Block } from '../article/article.ts';
import { quotationsIn } from '../article/quotes.ts';
import { sentencesOf } from '../article/sentences.ts';
import { attributionsIn } from './attributions.ts';
import { datesIn } from './dates.ts';
import { clusterMentions } from './entities.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entity } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import { namesInside } from './name-chunks.ts';
import { quantitiesIn } from './quantities.ts';
import type { Sentence } from './sentence.ts';
import type { Tagger } from './tagger.ts';

/** What the body of an article states. */
export interface Facts {
	sentences: Sentence[];
	entities: Entity[];
}

/** A sentence beyond this many characters is a list or a fault; nothing is read out of it. */
const LONGEST = 700;
/** Beyond this many sentences an article is a book; the rest is not read. */
const MOST_SENTENCES = 400;

/** Reads the body sentences of an article: names, dates, quantities, and who says what. */
export function readFacts(
	article: { text: string; blocks: readonly Block[] },
	tagger: Tagger,
	lexicon: Lexicon
): Facts {
	const { text, blocks } = article;
	const spans = sentencesOf(text, blocks)
		.filter(({ start, end }) => end - start <= LONGEST)
		.slice(0, MOST_SENTENCES);
	const sentences = spans.map(({ start, end, block }, index): Sentence => {
		const slice = text.slice(start, end);
		const dates = datesIn(slice, start);
		return {
			start,
			end,
			block,
			index,
			text: slice,
			tokens: tagger(slice).map((token) => ({
				...token,
				start: token.start + start,
				end: token.end + start
			})),
			quotations: quotationsIn(slice).map((span) => ({
				start: span.start + start,
				end: span.end + start
			})),
			mentions: [],
			dates,
			quantities: quantitiesIn(slice, start, dates),
			attributions: []
		};
	});
	const inside = namesInside(sentences.map(({ tokens }) => tokens));
	for (const sentence of sentences)
		sentence.mentions = mentionsIn(sentence.tokens, inside, lexicon);
	const entities = clusterMentions(
		sentences.map(({ mentions }) => mentions),
		lexicon
	);
	for (const sentence of sentences) {
		sentence.attributions = attributionsIn(sentences, sentence);
		for (const { speaker } of sentence.attributions)
			if (speaker.entity) speaker.entity.speaks = true;
	}
	return { sentences, entities };
}
