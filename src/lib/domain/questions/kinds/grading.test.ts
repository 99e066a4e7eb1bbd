import { describe, expect, test } from 'vitest';
import { choice, type ChoiceContent } from './choice.ts';
import { multiple } from './multiple.ts';
import { number, type NumberContent } from './number.ts';
import { text } from './text.ts';
import { truefalse } from './truefalse.ts';

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
	id,
	text: id.toUpperCase(),
	feedback: ''
}));

describe('multiple: plus and minus, clipped at 0', () => {
	test.each([
		['ab', 'abc', 0.5],
		['ab', 'ab', 1],
		['ab', 'a', 0.5],
		['ab', 'ac', 0],
		['ab', 'cde', 0],
		['ab', 'abcde', 0],
		['abc', 'abd', 1 / 3],
		['ab', 'aa', 0.5],
		['', 'a', 0]
	])('key %s, answer %s earns %d', (keys, answer, credit) => {
		expect(multiple.grade({ stem: 'S', options, keys: [...keys] }, [...answer])).toBeCloseTo(
			credit
		);
	});
});

describe('choice and truefalse', () => {
	const content: ChoiceContent = { stem: 'S', options, key: 'b' };
	test('position 0 under the order 2 1 0 3 4 is option c', () => {
		expect(choice.toAnswer(content, 0, [2, 1, 0, 3, 4])).toBe('c');
		expect(choice.toValues(content, 'b', [2, 1, 0, 3, 4])).toEqual(['1']);
	});
	test('a position outside the view is refused before it is looked up', () => {
		const view = choice.studentView(content, [0, 1, 2, 3, 4]);
		expect(choice.validate(view, 4)).toBeNull();
		expect(choice.validate(view, 5)).toBe('no-such-option');
		expect(() => choice.toAnswer(content, 5, [0, 1, 2, 3, 4])).toThrow(RangeError);
	});
	test('without a key nothing is right', () => {
		expect(choice.grade({ ...content, key: null }, 'b')).toBe(0);
		expect(truefalse.grade({ stem: 'S', key: null }, false)).toBe(0);
	});
	test.each([
		[true, true, 1],
		[true, false, 0],
		[false, false, 1]
	])('key %s, answer %s earns %d', (key, answer, credit) => {
		expect(truefalse.grade({ stem: 'S', key }, answer)).toBe(credit);
	});
});

describe('number', () => {
	const content = (
		value: number | null,
		mode: 'absolute' | 'relative' = 'absolute',
		amount = 0
	): NumberContent => ({ stem: 'S', value, tolerance: { mode, amount }, unit: '' });

	test.each([
		[content(7, 'absolute', 1), '6', 1],
		[content(7, 'absolute', 1), '8', 1],
		[content(7, 'absolute', 1), '8.01', 0],
		[content(7, 'relative', 0.1), '6.3', 1],
		[content(7, 'relative', 0.1), '7.7', 1],
		[content(7, 'relative', 0.1), '7.71', 0],
		[content(-7, 'relative', 0.1), '-7.7', 1],
		[content(0.3, 'absolute', 0), '0.3', 1],
		[content(0.1 + 0.2), '0.3', 1],
		[content(1234), '1,234', 1],
		[content(1234), '1 234', 1],
		[content(1_200_000), '1.2 million', 1],
		[content(486e9), '486 billion', 1],
		[content(486e9), '486 million', 0],
		[content(20), 'twenty', 0],
		[content(null), '0', 0]
	])('%j, answer %s earns %d', (made, answer, credit) => {
		expect(number.grade(made, answer)).toBe(credit);
	});

	test('a tolerance that cannot be read is a problem for the author, not an error', () => {
		const form = new FormData();
		form.set('value', '7');
		form.set('tolerance', 'a few');
		const made = number.fromForm(form, []) as NumberContent;
		expect(number.problems({ ...made, stem: 'S', unit: '' })).toEqual(['bad-tolerance']);
	});

	test('percent is written as people write it', () => {
		const form = new FormData();
		form.set('value', '1.2 million');
		form.set('tolerance', '7 %');
		form.set('toleranceMode', 'relative');
		expect(number.fromForm(form, [])).toMatchObject({
			value: 1_200_000,
			tolerance: { amount: 0.07 }
		});
	});
});

describe('text', () => {
	const content = { stem: 'S', accept: ['Zelenskyy', 'Zelensky'] };
	test('a near match counts, and says that it is one', () => {
		expect(text.grade(content, 'Zelenskiy')).toBe(1);
		expect(text.review(content, 'Zelenskiy', [])[0]).toMatchObject({ right: true, near: true });
		expect(text.review(content, 'zelensky', [])[0]).toMatchObject({ right: true, near: false });
		expect(text.review(content, 'Starmer', [])[0]).toMatchObject({ right: false, near: false });
	});
	test('the list is one spelling a line', () => {
		const form = new FormData();
		form.set('accept', ' Kyiv \r\n\r\nKiev\n');
		expect(text.fromForm(form, [])).toMatchObject({ accept: ['Kyiv', 'Kiev'] });
	});
});

describe('the author’s rows', () => {
	const form = (rows: [string, string, string][], key = '') => {
		const fields = new FormData();
		fields.set('stem', 'S');
		for (const [id, optionText, feedback] of rows) {
			fields.append('optionId', id);
			fields.append('optionText', optionText);
			fields.append('optionFeedback', feedback);
		}
		if (key) fields.append('key', key);
		return fields;
	};
	test('empty rows are dropped, with the key on them', () => {
		const made = choice.fromForm(
			form(
				[
					['a', ' Paris ', ''],
					['b', '', ''],
					['c', 'Riyadh', ' no ']
				],
				'b'
			),
			[]
		);
		expect(made).toEqual({
			stem: 'S',
			key: null,
			options: [
				{ id: 'a', text: 'Paris', feedback: '' },
				{ id: 'c', text: 'Riyadh', feedback: 'no' }
			]
		});
	});
	test.each([
		[['Paris', 'paris'], ['equal-options']],
		[['Paris', 'Par\u2019is', "Par'is"], ['equal-options']],
		[['Paris', ''], ['empty-option']],
		[['Paris'], ['too-few-options']],
		[[], ['too-few-options', 'no-key']]
	])('%j has the problems %j', (texts, problems) => {
		const made = texts.map((optionText, n) => ({ id: `${n}`, text: optionText, feedback: '' }));
		expect(choice.problems({ stem: 'S', options: made, key: '0' })).toEqual(problems);
	});
});
