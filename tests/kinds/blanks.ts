import fc from 'fast-check';
import { gapsIn } from '../../src/lib/domain/questions/gaps.ts';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, type KindSample } from './sample.ts';

/** Only the first spelling may be seen, and only in a list to choose from. */
const content = fc
	.record({
		stem,
		mode: fc.constantFrom('typed' as const, 'chosen' as const),
		count: fc.integer({ min: 1, max: 10 }),
		between: fc.string({ maxLength: 30 }).map((text) => text.replace(/[[\]]/g, ' '))
	})
	.map(({ stem, mode, count, between }) => {
		const first = (n: number) => (mode === 'typed' ? `canary ${n}` : `word ${n}`);
		const gaps = Array.from({ length: count }, (_, n) => `[${first(n)}|canary or ${n}]`);
		const extra = mode === 'typed' ? ['canary extra'] : ['one more', 'WORD 0'];
		return { stem, text: `It${between}${gaps.join(between)}.`, mode, extra };
	});

export const blanks: KindSample<ContentOf<'blanks'>> = {
	content,
	perfect: ({ text }) => gapsIn(text).gaps.map(([best]) => best),
	values: ({ text, mode }) => {
		const length = gapsIn(text).gaps.length;
		const value =
			mode === 'typed'
				? fc.string({ maxLength: 200 })
				: fc.nat(length).map((position) => `${position}`);
		return fc.array(fc.oneof(fc.constant(''), value), { minLength: length, maxLength: length });
	},
	view: ['parts', 'stem', 'words']
};
