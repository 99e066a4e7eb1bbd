import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { options, stem, type KindSample } from './sample.ts';

export const choice: KindSample<ContentOf<'choice'>> = {
	content: fc
		.tuple(stem, options, fc.nat())
		.map(([stem, options, pick]) => ({ stem, options, key: `canary${pick % options.length}` })),
	perfect: ({ key }) => key,
	values: ({ options }) => fc.nat(options.length - 1).map((position) => [`${position}`]),
	view: ['options', 'stem']
};
