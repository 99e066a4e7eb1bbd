import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, texts, type KindSample } from './sample.ts';

const sentences = texts(3, 10).map((all) =>
	all.map((text, index) => ({ start: index * 30, end: index * 30 + 20, text, paragraph: index }))
);

export const evidence: KindSample<ContentOf<'evidence'>> = {
	content: fc
		.tuple(stem, sentences, fc.nat(), fc.boolean())
		.map(([stem, sentences, pick, neighbours]) => ({
			stem,
			articleId: 'canary',
			sentences,
			keys: [pick % sentences.length],
			neighbours
		})),
	perfect: ({ keys }) => keys[0],
	values: ({ sentences }) => fc.nat(sentences.length - 1).map((index) => [`${index}`]),
	view: ['sentences', 'stem']
};
