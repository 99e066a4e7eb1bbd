import { expect, it } from 'vitest';
import { currentNumber, readNumber, stepTo } from './steps.ts';

it.each([
	['next', 1, 2],
	['next', 8, 'check'],
	['back', 2, 1],
	['back', 1, 'start'],
	['check', 3, 'check'],
	['5', 3, 5],
	['9', 3, 3],
	['0', 3, 3],
	['', 3, 3]
])('%j from question %i of 8 leads to %j', (go, here, to) => {
	expect(stepTo(go, here, 8)).toBe(to);
});

it('reads a number only where there is a question', () => {
	expect(['1', '8', '9', '0', '-1', '01', '1.5', 'x'].map((text) => readNumber(text, 8))).toEqual([
		1,
		8,
		...Array<null>(6).fill(null)
	]);
});

it.each([
	[1, 0, 1],
	[1, 3, 4],
	[4, 3, 4],
	[5, 3, 5],
	[8, 3, 5]
])(
	'without a way back, who asks for %i and was at position %i is at %i',
	(asked, reached, number) => {
		expect(currentNumber(asked, reached)).toBe(number);
	}
);
