import { expect, it } from 'vitest';
import type { Checking } from '../../domain/attempts/sheet.ts';
import { checkingWords, helpWords, hintWords, triesWords } from './help-words.ts';

const checking = (about: Partial<Checking>): Checking => ({
	verdict: null,
	made: 0,
	left: 3,
	fixed: false,
	...about
});

it.each<[Partial<Checking>, number | null, string]>([
	[{}, 333, ''],
	[
		{ verdict: 'wrong', made: 1, left: 2 },
		333,
		'Try 1 of 3: not right. It costs a third of the points. Change your answer and check again, or go on.'
	],
	[
		{ verdict: 'partly', made: 1, left: 2 },
		null,
		'Try 1 of 3: partly right. Change your answer and check again, or go on.'
	],
	[
		{ verdict: 'wrong', made: 3, left: 0, fixed: true },
		333,
		'Try 3 of 3: not right. That was the last one. Your answer stands.'
	],
	[
		{ verdict: 'right', made: 1, left: 2, fixed: true },
		333,
		'Try 1 of 3: right. Your answer stands.'
	],
	[
		{ verdict: 'right', made: 2, left: 1, fixed: true },
		0,
		'Try 2 of 3: right. 1 wrong try cost nothing. Your answer stands.'
	],
	[
		{ verdict: 'right', made: 3, left: 0, fixed: true },
		250,
		'Try 3 of 3: right. 2 wrong tries cost a quarter of the points each. Your answer stands.'
	]
])('%j at %s is said', (about, milliPenalty, words) => {
	expect(checkingWords(checking(about), milliPenalty)).toBe(words);
});

it('says before the first try what a wrong one costs', () => {
	expect(triesWords(checking({}), 500)).toBe('3 tries left. A wrong one costs half of the points.');
	expect(triesWords(checking({ made: 2, left: 1 }), 500)).toBe('1 try left.');
});

it.each<[number, number | null, string]>([
	[1, 333, 'It costs a third of the points.'],
	[2, 0, '2 hints left. Each costs nothing.'],
	[1, null, ''],
	[3, 420, '3 hints left. Each costs 42 % of the points.']
])('%i hints at %s', (more, milliPenalty, words) => {
	expect(hintWords(more, milliPenalty)).toBe(words);
});

it.each([
	[1, 2, 1000, '1 wrong try and 2 hints cost 1 point.'],
	[0, 1, 333, '1 hint cost 0.33 points.'],
	[2, 0, 0, '2 wrong tries.']
])('%i wrong tries and %i hints that cost %i', (wrongTries, hintsTaken, milliCost, words) => {
	expect(helpWords({ wrongTries, hintsTaken, milliCost })).toBe(words);
});
