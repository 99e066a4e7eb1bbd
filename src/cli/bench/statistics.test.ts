import { expect, it } from 'vitest';
import { median, percentile } from './statistics.ts';

const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

it.each([
	[[], 0.5, null],
	[[7], 0.99, 7],
	[[7], 0, 7],
	[[3, 1, 2], 0.5, 2],
	[[4, 1, 3, 2], 0.5, 2],
	[HUNDRED, 0.5, 50],
	[HUNDRED, 0.95, 95],
	[HUNDRED, 0.99, 99],
	[HUNDRED, 1, 100],
	[[10, 9, 2], 0.99, 10],
	[[1.26], 0.5, 1.3]
])('of %j the share %d is at most %j', (values, share, expected) => {
	expect(percentile(values, share)).toBe(expected);
});

it.each([
	[[], null],
	[[5], 5],
	[[10, 1, 9], 9],
	[[1, 2, 3, 10], 2.5]
])('the median of %j is %j', (values, expected) => {
	expect(median(values)).toBe(expected);
});
