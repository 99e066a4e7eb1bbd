import { expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { lineOf } from './line.ts';

const done = (percent: number): Cell => ({
	state: 'done',
	milliPercent: percent * 1000,
	late: false
});
const excused: Cell = { state: 'excused', milliPercent: null, late: false };
const test1 = { weight: 1, practice: false };

test('the mean of what counts, and what was dropped for it', () => {
	const columns = [test1, { weight: 5, practice: true }, test1, test1, test1];
	const line = lineOf([done(80), done(10), null, done(40), excused], columns, 1);
	expect(line.milliPercent).toBe(80_000);
	expect(line.cells.map((cell) => cell?.dropped)).toEqual([false, false, undefined, true, false]);
});

test('all excused: no mean', () => {
	expect(lineOf([excused, excused], [test1, test1], 1).milliPercent).toBeNull();
	expect(lineOf([], [], 1)).toEqual({ milliPercent: null, cells: [] });
});
