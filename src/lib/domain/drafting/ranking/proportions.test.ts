import { expect, test } from 'vitest';
import { cohensKappa, wilson } from './proportions.ts';

/** Wilson's interval at 95 %, as published for these counts (Newcombe, Statistics in Medicine 17, 1998). */
const intervals: [right: number, all: number, low: number, high: number][] = [
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
];
test.each(intervals)('%i of %i', (right, all, low, high) => {
	expect(wilson(right, all).low).toBeCloseTo(low, 4);
	expect(wilson(right, all).high).toBeCloseTo(high, 4);
});

test('nothing is known of none', () => expect(wilson(0, 0)).toEqual({ low: 0, high: 1 }));

const pairs = (both: number, first: number, second: number, neither: number) => [
	...Array.from({ length: both }, () => [true, true] as const),
	...Array.from({ length: first }, () => [true, false] as const),
	...Array.from({ length: second }, () => [false, true] as const),
	...Array.from({ length: neither }, () => [false, false] as const)
];
test('kappa is the agreement beyond chance', () => {
	expect(cohensKappa(pairs(20, 5, 10, 15))).toBeCloseTo(0.4, 6);
	expect(cohensKappa(pairs(25, 35, 5, 35))).toBeCloseTo(0.2593, 4);
	expect(cohensKappa(pairs(10, 0, 0, 10))).toBe(1);
	expect(cohensKappa(pairs(10, 10, 10, 10))).toBe(0);
	expect(cohensKappa(pairs(10, 0, 0, 0))).toBe(1);
});
