import { expect, it } from 'vitest';
import { countedScore, type Counting } from './counting.ts';

it.each<[number[], Counting, number | null]>([
	[[], 'best', null],
	[[], 'mean', null],
	[[40_000, 90_000, 70_000], 'best', 90_000],
	[[40_000, 90_000, 70_000], 'first', 40_000],
	[[40_000, 90_000, 70_000], 'last', 70_000],
	[[40_000, 90_000, 70_000], 'mean', 66_667],
	[[0], 'best', 0]
])('of %j the %s counts: %s', (scores, counting, counted) => {
	expect(countedScore(scores, counting)).toBe(counted);
});
