export const LONGEST_NAME = 80;

export type NameProblem = 'empty' | 'too-long' | 'no-letters' | 'e-mail';
export type NameReading = { ok: true; name: string } | { ok: false; problem: NameProblem };

/** A person's name as it is stored: tidied, 1 to 80 characters, with a letter in it. */
export function readName(typed: string): NameReading {
	const name = tidy(typed);
	if (!name) return { ok: false, problem: 'empty' };
	if ([...name].length > LONGEST_NAME) return { ok: false, problem: 'too-long' };
	if (name.includes('@')) return { ok: false, problem: 'e-mail' };
	if (!/\p{L}/u.test(name)) return { ok: false, problem: 'no-letters' };
	return { ok: true, name };
}

/** Signs that order lines or directions about are no part of a name; half characters neither. */
const tidy = (typed: string) =>
	typed
		.normalize('NFC')
		.replace(/[\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();

/** Two names that a class could not tell apart have the same key. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();
