import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, type KindSample } from './sample.ts';

export const truefalse: KindSample<ContentOf<'truefalse'>> = {
	content: fc.record({ stem, key: fc.boolean() }),
	perfect: ({ key }) => key,
	values: () => fc.constantFrom(['true'], ['false']),
	view: ['stem']
};
