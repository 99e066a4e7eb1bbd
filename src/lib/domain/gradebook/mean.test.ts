import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, type Weighted } from './mean.ts';

/** "80x2 - 50": 80 % with weight 2, one that is left out, 50 % with weight 1. */
const results = (line: string): Weighted[] =>
	line
		.split(' ')
		.filter(Boolean)
		.map((word) => {
			const [percent = '', weight = '1'] = word.split('x');
			const milliPercent = percent === '-' ? null : Math.round(Number(percent) * 1000);
			return { milliPercent, weight: Number(weight) };
		});

test.each([
	// results, drop, mean in thousandths of a percent, dropped
	['', 0, null, []],
	['-', 0, null, []],
	['- -', 2, null, []],
	['80', 0, 80_000, []],
	['80 60', 0, 70_000, []],
	['80 60 61', 0, 67_000, []],
	['33.333 66.667 0.001', 0, 33_334, []],
	['80 -', 0, 80_000, []],
	['100 0', 0, 50_000, []],
	['80x3 60', 0, 75_000, []],
	['80x0 60', 0, 60_000, []],
	['80x0', 0, null, []],
	['80x0 60x0', 1, null, []],
	// the lowest of equal weights, a missing one too
	['80 60 70', 1, 75_000, [1]],
	['80 0 70', 1, 75_000, [1]],
	['0 80 60 70', 2, 75_000, [0, 2]],
	['80 - 60', 1, 80_000, [2]],
	// one stays
	['80', 1, 80_000, []],
	['80 60', 5, 80_000, [1]],
	// what counts for nothing is not dropped in the place of another
	['10x0 80 60', 1, 80_000, [2]],
	// unequal weights: the one that drags most, not the lowest
	['10 40x5 90x5', 1, 76_667, [1]],
	['10 40 50', 1, 45_000, [0]],
	// of equals the earlier one goes
	['50 50 80', 1, 65_000, [0]]
])('%s without %i: %s', (line, drop, milliPercent, dropped) => {
	expect(meanOf(results(line), drop)).toEqual({ milliPercent, dropped });
});

describe('whatever the results are', () => {
	const anyResults = fc.array(
		fc.record({
			milliPercent: fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 6 }),
			weight: fc.integer({ min: 0, max: 100 })
		}),
		{ maxLength: 9 }
	);
	const score = (list: Weighted[], drop: number) => meanOf(list, drop).milliPercent ?? -1;

	test('dropping one more never lowers the mean', () => {
		fc.assert(
			fc.property(anyResults, fc.nat(8), (list, drop) => {
				expect(score(list, drop + 1)).toBeGreaterThanOrEqual(score(list, drop));
			})
		);
	});

	test('their order does not matter', () => {
		const shuffled = anyResults.chain((list) =>
			fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
		);
		fc.assert(
			fc.property(shuffled, fc.nat(8), ([list, other], drop) => {
				expect(score(other, drop)).toBe(score(list, drop));
			})
		);
	});

	test('no other choice of what is dropped gives a higher mean', () => {
		fc.assert(
			fc.property(anyResults, fc.nat(8), (list, drop) => {
				const counting = list.filter((one) => one.milliPercent !== null && one.weight > 0);
				const keep = counting.length - Math.min(drop, Math.max(0, counting.length - 1));
				const best = Math.max(-1, ...choices(counting, keep).map((kept) => score(kept, 0)));
				expect(score(list, drop)).toBe(best);
			})
		);
	});
});

/** All ways to keep so many of the list. */
function choices<T>(list: readonly T[], keep: number): T[][] {
	const [first, ...rest] = list;
	if (keep === 0 || first === undefined) return keep === 0 ? [[]] : [];
	return [...choices(rest, keep - 1).map((kept) => [first, ...kept]), ...choices(rest, keep)];
}
