import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('keeps the passages alone, in order', () => {
	const text = 'One sentence. Another one. A third.';
	const { text: kept, blocks } = excerptOf(text, [
		{ start: 27, end: 35 },
		{ start: 0, end: 13 }
	]);
	expect(kept).toBe('One sentence.\n\nA third.');
	expect(blocks.map(({ start, end }) => kept.slice(start, end))).toEqual([
		'One sentence.',
		'A third.'
	]);
});

test('every passage stands where it was moved to, in a block', () => {
	const span = fc
		.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(
			fc.string({ minLength: 80, maxLength: 80, unit: 'grapheme-ascii' }),
			fc.array(span),
			(text, passages) => {
				const excerpt = excerptOf(text, passages);
				for (const passage of passages) {
					const { start, end } = excerpt.moved(passage);
					expect(excerpt.text.slice(start, end)).toBe(text.slice(passage.start, passage.end));
					expect(excerpt.blocks.some((block) => block.start <= start && end <= block.end)).toBe(
						true
					);
				}
			}
		)
	);
});
