import fc from 'fast-check';
import type { ContentOf } from '../../src/lib/domain/questions/kinds/index.ts';
import { stem, texts, type KindSample } from './sample.ts';

export const order: KindSample<ContentOf<'order'>> = {
	content: fc.record({
		stem,
		items: texts().map((all) => all.map((text, index) => ({ id: `canary${index}`, text })))
	}),
	perfect: ({ items }) => items.map((_, index) => index + 1),
	values: ({ items }) => {
		const places = items.map((_, index) => `${index + 1}`);
		const { length } = items;
		return fc.array(fc.constantFrom('', ...places), { minLength: length, maxLength: length });
	},
	view: ['items', 'stem']
};
