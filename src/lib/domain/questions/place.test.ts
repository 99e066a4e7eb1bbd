import { describe, expect, test } from 'vitest';
import { placeIn, placesOf } from './place.ts';

const text = 'It rained. Nobody came. It rained.';

describe('placeIn', () => {
	test.each([
		['at its offsets', { start: 11, end: 23, quote: 'Nobody came.' }, { start: 11, end: 23 }],
		['elsewhere, but once', { start: 0, end: 12, quote: 'Nobody came.' }, { start: 11, end: 23 }],
		['at its offsets, of two', { start: 24, end: 34, quote: 'It rained.' }, { start: 24, end: 34 }],
		['of two, nothing tells which', { start: 5, end: 15, quote: 'It rained.' }, null],
		['nowhere', { start: 0, end: 10, quote: 'It snowed.' }, null],
		['no words', { start: 3, end: 3, quote: '' }, null]
	])('%s', (_, evidence, place) => expect(placeIn(text, evidence)).toEqual(place));
});

test('what is dated, or in an article that is not there, has no place', () => {
	const evidence = { articleId: 'a', start: 11, end: 23, quote: 'Nobody came.' };
	const elsewhere = { ...evidence, articleId: 'b' };
	const dated = { ...evidence, until: '2026-03-04' };
	expect(placesOf([evidence, elsewhere, dated], new Map([['a', text]]))).toEqual([
		{ articleId: 'a', start: 11, end: 23 }
	]);
});
