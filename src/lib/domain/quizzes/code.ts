/** No 0 and O, 1 and I and L, 5 and S, 8 and B, 2 and Z, U and V: read aloud, none is mistaken. */
const LETTERS = '34679ACDEFGHJKMNPQRTWXY';
export const CODE_LENGTH = 6;

/** A quiz code from random bytes, of which it takes the first six. */
export const codeFrom = (bytes: Uint8Array): string =>
	[...bytes.subarray(0, CODE_LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** A typed code as it is stored: any case, spaces and dashes ignored; null when it is no code. */
export function readCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s-]/g, '');
	const valid =
		code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter));
	return valid ? code : null;
}
