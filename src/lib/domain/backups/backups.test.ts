import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { KEPT, nameOf, toDelete } from './keep.ts';
import { isOverdue, nextRun } from './next-run.ts';

test.each([
	['2026-11-25T01:59:59.999Z', 60, '2026-11-25T02:00:00.000Z'],
	['2026-11-25T02:00:00.000Z', 60, '2026-11-26T02:00:00.000Z'],
	['2026-11-25T23:30:00.000Z', 60, '2026-11-26T02:00:00.000Z'],
	['2026-11-25T12:00:00.000Z', 0, '2026-11-26T03:00:00.000Z'],
	['2026-11-25T12:00:00.000Z', -480, '2026-11-26T11:00:00.000Z'],
	['2026-11-25T12:00:00.000Z', 330, '2026-11-25T21:30:00.000Z'],
	['2026-12-31T16:00:00.000Z', 840, '2027-01-01T13:00:00.000Z']
])('after %s at %i minutes the next run is at %s', (now, offset, next) => {
	expect(new Date(nextRun(Date.parse(now), offset)).toISOString()).toBe(next);
});

it('is always ahead, within a day, at three o’clock', () => {
	const now = fc.integer({ min: 0, max: 4e12 });
	const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
	fc.assert(
		fc.property(now, offset, (at, minutes) => {
			const next = nextRun(at, minutes);
			expect(next - at).toBeGreaterThan(0);
			expect(next - at).toBeLessThanOrEqual(86_400_000);
			expect(new Date(next + minutes * 60_000).toISOString()).toMatch(/T03:00:00\.000Z$/);
		})
	);
});

test.each([
	[null, true],
	[0, true],
	[1, false],
	[86_400_000, false]
])('with the newest of %s one is wanted at once: %s', (newest, overdue) => {
	expect(isOverdue(86_400_001, newest)).toBe(overdue);
});

it('keeps the newest and whatever is not its own', () => {
	const days = Array.from({ length: 20 }, (_, day) =>
		nameOf(`2026-11-${String(day + 1).padStart(2, '0')}`)
	);
	const others = ['lede-2020-01-01.jsonl.gz.part', 'mine.jsonl.gz', 'lede-old.jsonl.gz', ''];
	expect(toDelete([...others, ...days])).toEqual(days.slice(0, 20 - KEPT).reverse());
	expect(toDelete(days.slice(0, KEPT))).toEqual([]);
	expect(toDelete([])).toEqual([]);
});
