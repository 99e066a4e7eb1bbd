import { describe, expect, test } from 'vitest';
import { order } from './order.ts';

const content = (count: number) => ({
	stem: 'What came first?',
	items: Array.from({ length: count }, (_, n) => ({ id: `i${n}`, text: `Event ${n + 1}` }))
});

describe('order: the share of pairs that stand the right way round', () => {
	test.each([
		['123456', 1],
		['654321', 0],
		['623451', 0.4],
		['324561', 0.6],
		['234561', 0.6667],
		['12', 1],
		['21', 0]
	])('%s earns %d', (sequence, credit) => {
		const places = [...sequence].map((_, index) => sequence.indexOf(`${index + 1}`) + 1);
		expect(order.grade(content(sequence.length), places)).toBeCloseTo(credit, 4);
	});

	test.each([
		[[1, null, null], 0],
		[[1, null, 2], 1 / 3],
		[[1, 1, 1], 0],
		[[1, 2, 2], 2 / 3]
	])('places %j earn %d: what is open or twice is no pair', (places, credit) => {
		expect(order.grade(content(3), places)).toBeCloseTo(credit);
	});
});

test.each([
	[[1, 2, 3], null],
	[[3, 1, 2], null],
	[[1, 2, null], 'places-unclear'],
	[[1, 2, 2], 'places-unclear'],
	[[1, 2, 4], 'no-such-option'],
	[[1, 2], 'no-such-option'],
	[[1, 2, 3, null], 'no-such-option']
])('places %j: %s', (places, problem) => {
	expect(order.validate({ stem: 'S', items: ['a', 'b', 'c'] }, places)).toBe(problem);
});

test('places are stored in the right order, whatever was shown', () => {
	expect(order.toAnswer(content(3), [1, 2, null], [2, 0, 1])).toEqual([2, null, 1]);
	expect(order.toValues(content(3), [2, null, 1], [2, 0, 1])).toEqual(['1', '2', '']);
});

test('review stands in the right order and says where each was put', () => {
	expect(
		order.review(content(3), [1, 3, null], [2, 0, 1]).map(({ text, right, chosen, expected }) => ({
			text,
			right,
			chosen,
			expected
		}))
	).toEqual([
		{ text: '1st: Event 1', right: true, chosen: true, expected: undefined },
		{ text: '3rd: Event 2', right: false, chosen: true, expected: '2nd' },
		{ text: '3rd: Event 3', right: true, chosen: false, expected: undefined }
	]);
});
