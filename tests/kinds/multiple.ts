import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { options, stem, type KindSample } from './sample.ts';

export const multiple: KindSample<ContentOf<'multiple'>> = {
	content: fc
		.tuple(stem, options, fc.integer({ min: 1, max: 1023 }))
		.map(([stem, options, bits]) => {
			const keys = options.map(({ id }) => id).filter((_, index) => (bits >> index) & 1);
			return { stem, options, keys: keys.length ? keys : ['canary0'] };
		}),
	perfect: ({ keys }) => [...keys].sort(),
	values: ({ options }) => fc.subarray(options.map((_, position) => `${position}`)),
	view: ['options', 'stem']
};
