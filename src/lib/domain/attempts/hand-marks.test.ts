import { describe, expect, test } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { handCredit, readHandMarks } from './hand-marks.ts';

const question = (rubric: { id: string; text: string; points: number }[]): AuthoredQuestion => ({
	kind: 'open',
	content: { stem: 'Why?', rubric, model: '', longest: 1500 },
	milliPoints: 2000,
	allOrNothing: false,
	readAloud: true,
	explanation: '',
	image: null,
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	form: null
});
const fields = (entries: [string, string][]) => {
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return readHandMarks(form);
};

describe('with a rubric', () => {
	const marked = question([
		{ id: 'a', text: 'Names the ferry', points: 3 },
		{ id: 'b', text: 'Gives a reason', points: 1 }
	]);
	test.each<[[string, string][], number]>([
		[[['ticked', 'a']], 0.75],
		[
			[
				['ticked', 'a'],
				['ticked', 'b']
			],
			1
		],
		[[], 0],
		// the rubric alone decides
		[[['percent', '100']], 0]
	])('%j earns %d', (entries, credit) => {
		expect(handCredit(marked, fields(entries))).toBe(credit);
	});
});

test.each([
	['0', 0],
	[' 55 ', 0.55],
	['100', 1],
	['101', null],
	['-1', null],
	['half', null],
	['', null]
])('without one, %j percent earns %j', (percent, credit) => {
	expect(handCredit(question([]), fields([['percent', percent]]))).toBe(credit);
});
