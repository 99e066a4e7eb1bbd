import { expect, it } from 'vitest';
import type { Credit } from '../questions/question.ts';
import { marksFor, milliPercent } from './marks.ts';

it.each<[Credit, number, ReturnType<typeof marksFor>]>([
	[1, 2000, { milliCredit: 1000, milliMarks: 2000 }],
	[0.5, 1000, { milliCredit: 500, milliMarks: 500 }],
	[1 / 3, 1000, { milliCredit: 333, milliMarks: 333 }],
	[0, 1000, { milliCredit: 0, milliMarks: 0 }],
	['pending', 1000, { milliCredit: null, milliMarks: 0 }]
])('credit %s of %i', (credit, points, marks) => {
	expect(marksFor(credit, points)).toEqual(marks);
});

it.each([
	[2000, 3000, 66_667],
	[3000, 3000, 100_000],
	[0, 3000, 0],
	[0, 0, 0]
])('%i of %i points is %i thousandths of a percent', (marks, points, percent) => {
	expect(milliPercent(marks, points)).toBe(percent);
});
