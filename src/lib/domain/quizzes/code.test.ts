import { expect, it } from 'vitest';
import { codeFrom, readCode } from './code.ts';

it('makes six letters that cannot be mistaken, and reads them back', () => {
	const code = codeFrom(Uint8Array.from({ length: 6 }, (_, i) => i * 41));
	expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
	expect(readCode(code)).toEqual({ ok: true, code });
});

it.each([
	['acd 346', { ok: true, code: 'ACD346' }],
	['ACD-346 ', { ok: true, code: 'ACD346' }],
	['ACD34', { ok: false, reason: 'length', typed: 5 }],
	['ACD3467', { ok: false, reason: 'length', typed: 7 }],
	['', { ok: false, reason: 'length', typed: 0 }],
	['ACD34O', { ok: false, reason: 'strange-signs', signs: ['O'] }],
	['zoo', { ok: false, reason: 'strange-signs', signs: ['Z', 'O'] }],
	["'1=1", { ok: false, reason: 'strange-signs', signs: ["'", '1', '='] }]
])('%j is read as %j', (typed, reading) => {
	expect(readCode(typed)).toEqual(reading);
});
