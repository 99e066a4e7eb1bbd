import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
	['7', 7],
	['007', 7],
	['-3.5', -3.5],
	['\u22123.5', -3.5],
	['+4', 4],
	['.5', 0.5],
	['1,234', 1234],
	['1 234', 1234],
	['1\u00A0234', 1234],
	['1\u202F234', 1234],
	['1,234,567.89', 1_234_567.89],
	['1 million', 1e6],
	['1.2 million', 1_200_000],
	['1.2million', 1_200_000],
	['4.35 million', 4_350_000],
	['1.1 billion', 1_100_000_000],
	['3.3 trillion', 3_300_000_000_000],
	['2.01 million', 2_010_000],
	['20 billion', 20e9],
	['$5', 5],
	['$1.2 million', 1_200_000],
	['-$5', -5],
	['€ 20', 20],
	['£1,000', 1000],
	['12 %', 12],
	['12%', 12],
	['12 percent', 12],
	['12 per cent', 12],
	['  42  ', 42],
	['\uFF14\uFF12', 42]
])('reads %j as %d', (text, value) => {
	expect(readNumber(text)).toBe(value);
});

test.each([
	'',
	'   ',
	'.',
	'-',
	'twenty',
	'1,23',
	'12,34,567',
	'1,2345',
	'1.2.3',
	'1e5',
	'0x10',
	'Infinity',
	'NaN',
	'5 apples',
	'5-6',
	'million',
	'9'.repeat(400),
	'23 February 2025'
])('%j is no number', (text) => {
	expect(readNumber(text)).toBeNull();
});

test('a number written in English comes back', () => {
	const format = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
	const thousandths = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1000);
	fc.assert(
		fc.property(thousandths, (value) => {
			// Adding 0 makes -0 plain
			expect((readNumber(format.format(value)) ?? NaN) + 0).toBe(value + 0);
			expect((readNumber(`${value}`) ?? NaN) + 0).toBe(value + 0);
		})
	);
});

test('any text is read to a finite number or to null', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const value = readNumber(text);
			expect(value === null || Number.isFinite(value)).toBe(true);
		})
	);
});
