import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, type KindSample } from './sample.ts';

export const text: KindSample<ContentOf<'text'>> = {
	content: fc.record({
		stem,
		accept: fc.array(
			fc.string({ maxLength: 20 }).map((text) => `canary ${text}`.trim()),
			{ minLength: 1, maxLength: 20 }
		)
	}),
	perfect: ({ accept }) => accept.at(-1),
	values: () => fc.string({ maxLength: 200 }).map((text) => [text]),
	view: ['stem']
};
