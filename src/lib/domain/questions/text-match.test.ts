import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, matchText, oneSlipApart } from './text-match.ts';

describe('matchText', () => {
	test.each([
		['Kyiv', ['Kyiv'], 'exact'],
		['  kYIV ', ['Kyiv'], 'exact'],
		['Kiev', ['Kyiv'], 'none'],
		['Kiev', ['Kyiv', 'Kiev'], 'exact'],
		['ceasefire', ['cease-fire'], 'near'],
		['cease\u2013fire', ['cease-fire'], 'exact'],
		['the people\u2019s party', ["the people's party"], 'exact'],
		['\u201Cpeace\u201D', ['"peace"'], 'exact'],
		['Sao Paulo', ['São Paulo'], 'exact'],
		['São Paulo', ['Sao Paulo'], 'exact'],
		['Zürich', ['Zurich'], 'exact'],
		['\uFF35\uFF2B', ['UK'], 'exact'],
		['Zelensky', ['Zelenskyy'], 'near'],
		['Zelenskiyy', ['Zelenskyy'], 'near'],
		['Zelnesky', ['Zelensky'], 'near'],
		['Zelen sky', ['Zelensky'], 'near'],
		['Zalinsky', ['Zelensky'], 'none'],
		['Riad', ['Riyadh'], 'none'],
		['Pari', ['Paris'], 'near'],
		['Irak', ['Iraq'], 'none'],
		['Iran', ['Iraq'], 'none'],
		['2024', ['2025'], 'none'],
		['23 February', ['24 February'], 'none'],
		['12000', ['1200'], 'none'],
		['February 2025', ['Febuary 2025'], 'none'],
		['two billion', ['two million'], 'none'],
		['sixth', ['sixty'], 'none'],
		['Sao Paolo', ['São Paulo'], 'near'],
		['not Starmer', ['Starmer'], 'none'],
		['', ['Kyiv'], 'none'],
		['anything', [], 'none'],
		['', ['', '  '], 'none'],
		['.', [''], 'none']
	] as const)('%j against %j is %s', (answer, accept, match) => {
		expect(matchText(answer, accept)).toBe(match);
	});

	test('an accepted spelling is exact, whatever stands around it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				fc.pre(foldText(text) !== '');
				expect(matchText(`\t${text}  `, ['something else', text])).toBe('exact');
			})
		);
	});

	test('one changed digit is never near', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10_000 }), fc.integer({ min: 10_000 }), (a, b) => {
				expect(matchText(`${a}`, [`${b}`])).toBe(a === b ? 'exact' : 'none');
			})
		);
	});
});

describe('foldText', () => {
	test('folding twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(foldText(foldText(text))).toBe(foldText(text));
			})
		);
	});
});

describe('oneSlipApart', () => {
	test.each([
		['abcd', 'abcd', true],
		['abcd', 'abc', true],
		['abc', 'xabc', true],
		['abcd', 'abxd', true],
		['abcd', 'acbd', true],
		['abcd', 'adcb', false],
		['abcd', 'ab', false],
		['abcdef', 'badcfe', false]
	])('%s and %s: %s', (a, b, near) => {
		expect(oneSlipApart(a, b)).toBe(near);
		expect(oneSlipApart(b, a)).toBe(near);
	});

	test('agrees with Damerau-Levenshtein (optimal string alignment)', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(oneSlipApart(a, b)).toBe(distance(a, b) <= 1);
			}),
			{ numRuns: 2000 }
		);
	});
});

/** The textbook table: slow, but plain to read. */
function distance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
	const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
	for (let j = 1; j <= b.length; j++) rows[0]?.push(j);
	for (let i = 1; i <= a.length; i++) {
		for (let j = 1; j <= b.length; j++) {
			const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const swap = swapped ? at(i - 2, j - 2) + 1 : Infinity;
			rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap));
		}
	}
	return at(a.length, b.length);
}
