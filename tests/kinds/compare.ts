import fc from 'fast-check';
import { STANDINGS } from '../../src/lib/domain/questions/compare-words.ts';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, texts, type KindSample } from './sample.ts';

const standing = fc.constantFrom(...STANDINGS);

export const compare: KindSample<ContentOf<'compare'>> = {
	content: fc.tuple(stem, texts(2, 2), standing).map(([stem, [a = '', b = ''], key]) => ({
		stem,
		a: { articleId: 'canary a', title: a },
		b: { articleId: 'canary b', title: b },
		key
	})),
	perfect: ({ key }) => key,
	values: () => standing.map((one) => [one]),
	view: ['a', 'b', 'stem']
};
