import { expect, test } from 'vitest';
import { endsSoon } from './today.ts';

test.each([
	[null, false],
	[-1, false],
	[0, false],
	[1, true],
	[5 * 60_000, true],
	[5 * 60_000 + 1, false]
])('an attempt that ends in %s ms: %s', (left, wanted) => {
	expect(endsSoon(left === null ? null : 9_000_000 + left, 9_000_000)).toBe(wanted);
});
