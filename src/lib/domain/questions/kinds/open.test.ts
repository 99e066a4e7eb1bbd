import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { rubricCredit } from '../rubric.ts';
import { open } from './open.ts';

function read(entries: [string, string][]) {
	const fields = new FormData();
	for (const [name, value] of entries) fields.append(name, value);
	return v.safeParse(open.content, open.fromForm(fields, []));
}
const row = (id: string, text: string, points: string): [string, string][] => [
	['rubricId', id],
	['rubricText', text],
	['rubricPoints', points]
];

test('a person marks it, whatever it says', () => {
	const { output } = read([['stem', 'Why?']]);
	expect(open.grade(v.parse(open.content, output), 'Because.')).toBe('pending');
});

describe('the author’s form', () => {
	test('drops lines without words; a line without points is worth one', () => {
		const { output } = read([
			['stem', 'Why?'],
			...row('o1', 'Names the ferry', '2'),
			...row('o2', '', '3'),
			...row('o3', 'Gives a reason', '')
		]);
		expect(output).toMatchObject({
			rubric: [
				{ id: 'o1', text: 'Names the ferry', points: 2 },
				{ id: 'o3', text: 'Gives a reason', points: 1 }
			],
			longest: 1500
		});
	});

	test.each([
		[row('o1', 'Names the ferry', 'two')],
		[row('o1', 'Names the ferry', '0')],
		[[['longest', '9']] as [string, string][]]
	])('%j is refused', (entries) => {
		expect(read([['stem', 'Why?'], ...entries]).success).toBe(false);
	});
});

test('line ends count once, and a text that is too long is kept with a word', () => {
	expect(v.parse(open.answer, ['one\r\ntwo\r\n'])).toBe('one\ntwo');
	expect(v.parse(open.answer, [' \r\n '])).toBeNull();
	const view = { stem: 'Why?', rubric: [], longest: 7 };
	expect(open.validate(view, 'one\ntwo')).toBeNull();
	expect(open.validate(view, 'one\ntwo!')).toBe('too-long');
});

describe('the rubric', () => {
	const rubric = [
		{ id: 'a', text: 'Names the ferry', points: 3 },
		{ id: 'b', text: 'Gives a reason', points: 1 }
	];
	test.each([
		[['a', 'b'], 1],
		[['a'], 0.75],
		[['b', 'b', 'x'], 0.25],
		[[], 0]
	])('%j ticked earns %d', (ticked, credit) => {
		expect(rubricCredit(rubric, ticked)).toBe(credit);
	});
	test('without lines there is nothing to earn', () => {
		expect(rubricCredit([], ['a'])).toBe(0);
	});
});
