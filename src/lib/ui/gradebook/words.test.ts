import { expect, test } from 'vitest';
import type { CellState } from '../../domain/gradebook/cell.ts';
import { sheetOf } from './sheet.ts';
import { meanText, notesOn, resultText, rulesText, type ShownCell } from './words.ts';

const cell = (state: CellState, percent: number | null, ...notes: string[]): ShownCell => ({
	state,
	milliPercent: percent === null ? null : percent * 1000,
	late: notes.includes('late'),
	dropped: notes.includes('dropped'),
	isPending: notes.includes('pending')
});

const column = (title: string, weight = 1, practice = false) => ({
	...{ id: title, title, weight, practice, closesAt: null, timeZone: 'UTC', isOwner: true }
});

test.each<[ShownCell, string, string]>([
	[null, 'not given', ''],
	[cell('done', 66.667), '66.7 %', ''],
	[cell('done', 0, 'late'), '0 %', 'late'],
	[cell('done', 80, 'late', 'dropped', 'pending'), '80 %', 'late, answers to mark, dropped'],
	[cell('done', null), 'no points', ''],
	[cell('missing', 0, 'dropped'), 'missing', 'dropped'],
	[cell('excused', null), 'excused', ''],
	[cell('working', null), 'working', ''],
	[cell('waiting', null), 'not due', '']
])('%j: %s (%s)', (shown, result, notes) => {
	expect(resultText(shown)).toBe(result);
	expect(notesOn(shown)).toBe(notes);
});

test('says how it counts', () => {
	const two = [column('A'), column('B', 3)];
	expect(rulesText([], 0)).toBe('All weigh the same, nothing is dropped.');
	expect(rulesText([column('A', 2), column('B', 9, true)], 1)).toBe(
		'All weigh the same, each student’s lowest result is dropped.'
	);
	expect(rulesText(two, 2)).toBe(
		'They weigh differently, each student’s lowest 2 results are dropped.'
	);
	expect([meanText(null), meanText(0)]).toEqual(['none yet', '0 %']);
});

test('a sheet has numbers to count with, and words beside them', () => {
	const cells = [cell('done', 66.667, 'late'), cell('missing', 0), cell('excused', null)];
	const columns = [column('The bridge', 2), column('Trams'), column('Ferry', 1, true)];
	const students = [
		{ name: 'Mia', milliPercent: 44_444, cells },
		{ name: 'Noah', milliPercent: null, cells: [null, cell('working', null), null] }
	];
	expect(sheetOf({ columns, students })).toEqual({
		headings: [
			...['Name', 'Mean, %', 'The bridge (weight 2), %', 'The bridge: note'],
			...['Trams (weight 1), %', 'Trams: note', 'Ferry (practice), %', 'Ferry: note']
		],
		rows: [
			['Mia', 44.44, 66.67, 'late', 0, 'missing', null, 'excused'],
			['Noah', null, null, 'not given', null, 'working', null, 'not given']
		]
	});
});
