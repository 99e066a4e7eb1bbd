import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from './marks.ts';

test('cuts at the edges, and says where a marked run begins and ends', () => {
	const marks = [
		{ start: 2, end: 5, id: 'a' },
		{ start: 4, end: 8, id: 'b' },
		{ start: 8, end: 9, id: 'c', soft: true }
	];
	const shown = pieces('0123456789', marks).map(({ text, look, ids, opens, closes }) =>
		[text, look, ids, opens && 'opens', closes && 'closes'].filter(Boolean).join(' ')
	);
	expect(shown).toEqual([
		'01 plain',
		'23 marked a opens',
		'4 marked a b',
		'567 marked b closes',
		'8 soft c',
		'9 plain'
	]);
});

test('a stretch shows its own text and the marks that reach into it', () => {
	expect(pieces('0123456789', [{ start: 0, end: 10 }], 3, 6)).toMatchObject([
		{ text: '345', start: 3, look: 'marked', opens: true, closes: true }
	]);
	expect(pieces('', [{ start: 0, end: 0 }])).toEqual([]);
});

test('nothing of the text is lost or doubled', () => {
	const offset = fc.integer({ min: -5, max: 40 });
	const marks = fc.array(fc.record({ start: offset, end: offset, soft: fc.boolean() }));
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), marks, (text, given) => {
			const shown = pieces(text, given);
			expect(shown.map((piece) => piece.text).join('')).toBe(text);
			const opened = shown.filter((piece) => piece.opens).length;
			expect(shown.filter((piece) => piece.closes)).toHaveLength(opened);
		})
	);
});
