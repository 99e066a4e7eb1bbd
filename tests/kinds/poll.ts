import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { options, stem, type KindSample } from './sample.ts';

export const poll: KindSample<ContentOf<'poll'>> = {
	content: fc.record({ stem, options }),
	perfect: ({ options }) => options[0]?.id,
	values: ({ options }) => fc.nat(options.length - 1).map((position) => [`${position}`]),
	view: ['options', 'stem']
};
