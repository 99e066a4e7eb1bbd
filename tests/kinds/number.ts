import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, type KindSample } from './sample.ts';

export const number: KindSample<ContentOf<'number'>> = {
	content: fc.record({
		stem,
		value: fc.integer({ min: -1e9, max: 1e9 }).map((n) => (n + 0) / 100 + 0),
		tolerance: fc.record({
			mode: fc.constantFrom('absolute' as const, 'relative' as const),
			amount: fc.double({ min: 0, max: 1000, noNaN: true }).map((n) => n + 0)
		}),
		unit: fc.constantFrom('', 'euros', '%')
	}),
	perfect: ({ value }) => `${value}`,
	values: () =>
		fc.oneof(
			fc.integer().map((n) => [`${n}`]),
			fc.string({ maxLength: 60 }).map((text) => [text])
		),
	view: ['stem', 'unit']
};
