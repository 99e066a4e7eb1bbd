import { expect, test } from 'vitest';
import { arranged, moved, placesIn } from './arrange.ts';

test.each([
	[
		['', '', ''],
		[0, 1, 2]
	],
	[
		['3', '1', '2'],
		[1, 2, 0]
	],
	[
		['', '1', ''],
		[1, 0, 2]
	],
	[
		['2', '2', '1'],
		[2, 0, 1]
	]
])('places %j put the items as %j', (places, list) => {
	expect(arranged(places)).toEqual(list);
});

test.each([
	[0, 2, [11, 12, 10]],
	[2, 0, [12, 10, 11]],
	[1, 1, [10, 11, 12]]
])('from %d to %d', (from, to, list) => {
	expect(moved([10, 11, 12], from, to)).toEqual(list);
});

test('places and list say the same', () => {
	expect(placesIn([2, 0, 1])).toEqual(['2', '3', '1']);
	expect(arranged(placesIn([2, 0, 1]))).toEqual([2, 0, 1]);
});
