import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, texts, type KindSample } from './sample.ts';

const rubric = texts(0, 8).map((all) =>
	all.map((text, index) => ({ id: `canary${index}`, text, points: index + 1 }))
);

export const open: KindSample<ContentOf<'open'>> = {
	content: fc.record({
		stem,
		rubric,
		model: fc.constantFrom('', 'CANARY'),
		longest: fc.integer({ min: 50, max: 10_000 })
	}),
	perfect: () => 'Because the ferry stopped.',
	values: () => fc.string({ maxLength: 200 }).map((text) => [text]),
	view: ['longest', 'rubric', 'stem']
};
