/** No 0 and O, 1 and I and L, 5 and S, 8 and B, 2 and Z, U and V: read aloud, none is mistaken. */
const LETTERS = '34679ACDEFGHJKMNPQRTWXY';
export const CODE_LENGTH = 6;

/** A quiz code from random bytes, of which it takes the first six. */
export const codeFrom = (bytes: Uint8Array): string =>
	[...bytes.subarray(0, CODE_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

export type CodeReading =
	| { ok: true; code: string }
	/** Signs that no code has come before a wrong number of them. */
	| { ok: false; reason: 'strange-signs'; signs: string[] }
	| { ok: false; reason: 'length'; typed: number };

/** A typed code as it is stored: any case, spaces and dashes ignored; else what is wrong with it. */
export function readCode(typed: string): CodeReading {
	const signs = [...typed.toUpperCase().replace(/[\s-]/g, '')];
	const strange = signs.filter((sign) => !LETTERS.includes(sign));
	if (strange.length) return { ok: false, reason: 'strange-signs', signs: [...new Set(strange)] };
	if (signs.length !== CODE_LENGTH) return { ok: false, reason: 'length', typed: signs.length };
	return { ok: true, code: signs.join('') };
}
