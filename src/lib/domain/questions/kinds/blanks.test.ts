import { describe, expect, test } from 'vitest';
import { blanks, type BlanksContent } from './blanks.ts';

const typed: BlanksContent = {
	stem: 'Fill the gaps.',
	text: 'The summit of the leaders was held in [Kyiv|Kiev] on [23 February] and led by [Zelenskyy].',
	mode: 'typed',
	extra: []
};
const chosen: BlanksContent = { ...typed, mode: 'chosen', extra: ['Riyadh', 'kyiv'] };

describe('blanks: the mean over the gaps', () => {
	test.each([
		[typed, ['Kyiv', '23 February', 'Zelenskyy'], 1],
		[typed, ['kiev', '23 february', 'Zelenskiy'], 1],
		[typed, ['Kyiv', '22 February', 'Zelenskyy'], 2 / 3],
		[typed, ['Kyiv', '', ''], 1 / 3],
		[typed, ['23 February', 'Kyiv', ''], 0],
		[chosen, ['Kyiv', '23 February', 'Zelenskyy'], 1],
		[chosen, ['Riyadh', '23 February', 'Zelenskiy'], 1 / 3],
		[{ ...typed, text: 'No gap' }, [], 0]
	])('%j, answer %j earns %d', (content, answer, credit) => {
		expect(blanks.grade(content, answer)).toBeCloseTo(credit);
	});
});

test('a student sees the text between the gaps, and the words where they choose', () => {
	expect(blanks.studentView(typed, [])).toMatchObject({ parts: { length: 4 }, words: null });
	expect(blanks.optionCount(typed)).toBe(0);
	expect(blanks.studentView(chosen, [3, 2, 1, 0]).words).toEqual([
		'Riyadh',
		'Zelenskyy',
		'23 February',
		'Kyiv'
	]);
});

test('positions in the list become the words', () => {
	expect(blanks.toAnswer(chosen, ['3', '', '0'], [3, 2, 1, 0])).toEqual(['Kyiv', '', 'Riyadh']);
	expect(blanks.toValues(chosen, ['Kyiv', '', 'Riyadh'], [3, 2, 1, 0])).toEqual(['3', '', '0']);
});

test.each([
	[typed, ['Kyiv', '', ''], null],
	[typed, ['Kyiv', ''], 'no-such-option'],
	[chosen, ['0', '', '3'], null],
	[chosen, ['0', '', '4'], 'no-such-option'],
	[chosen, ['Kyiv', '', ''], 'no-such-option']
])('%j, values %j: %s', (content, given, problem) => {
	expect(blanks.validate(blanks.studentView(content, [0, 1, 2, 3]), given)).toBe(problem);
});

test('review shows each gap in its place', () => {
	const rows = blanks.review(typed, ['Kyiw', '', 'Zelenskiy'], []);
	expect(rows).toMatchObject([
		{ text: '… leaders was held in [Kyiw] on', chosen: true, right: false, expected: 'Kyiv' },
		{ text: 'on [23 February] and led by', chosen: false, right: true },
		{ text: 'and led by [Zelenskiy].', chosen: true, right: true, near: true }
	]);
});

test('a list of one word is no choice', () => {
	const one = { ...chosen, text: 'In [Kyiv|Kiev].', extra: [] };
	expect(blanks.problems(one)).toEqual(['too-few-options']);
	expect(blanks.problems({ ...one, extra: ['Riyadh'] })).toEqual([]);
});
