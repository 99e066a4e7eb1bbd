import { expect, it } from 'vitest';
import { codeFrom, readCode } from './code.ts';

it('makes six letters that cannot be mistaken, and reads them back', () => {
	const code = codeFrom(Uint8Array.from({ length: 6 }, (_, i) => i * 41));
	expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
	expect(readCode(code)).toBe(code);
});

it.each([
	['acd 346', 'ACD346'],
	['ACD-346 ', 'ACD346'],
	['ACD34', null],
	['ACD3467', null],
	['ACD34O', null],
	['', null],
	["' or 1=1", null]
])('%j is read as %j', (typed, code) => {
	expect(readCode(typed)).toBe(code);
});
