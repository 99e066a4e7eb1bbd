/** Stems of the most common passwords; what people put behind them does not make them better. */
const STEMS =
	'password passwort passw0rd p@ssword p@ssw0rd qwertyuiop qwerty qwertz asdfghjkl asdfgh zxcvbnm iloveyou welcome letmein sunshine princess football baseball basketball superman batman starwars dragon monkey master shadow trustno1 whatever computer internet michael jordan charlie jennifer liverpool chelsea arsenal pokemon minecraft samsung google facebook changeme default secret admin administrator teacher student school lede'.split(
		' '
	);
const SHORTEST_OWN_PART = 4;

/**
 * Whether a password is among those that are tried first: a well-known word with little beside it,
 * one character over and over, or a run such as 12345678 or abcdefgh.
 */
export function isCommonPassword(password: string): boolean {
	const folded = password.normalize('NFKC').toLowerCase();
	if (new Set(folded).size <= 3 || isRun(folded)) return true;
	const letters = folded.replace(/^[\W\d_]+|[\W\d_]+$/g, '');
	if (!letters) return folded.length < 12;
	return STEMS.some((stem) => folded.includes(stem) && ownPart(folded, stem) < SHORTEST_OWN_PART);
}

/** How many letters are left without the word: digits and signs around it count for nothing. */
const ownPart = (password: string, stem: string) =>
	password.replaceAll(stem, '').replace(/[\W\d_]/g, '').length;

function isRun(text: string): boolean {
	const steps = [...text]
		.map((_, i) => (i ? text.charCodeAt(i) - text.charCodeAt(i - 1) : 0))
		.slice(1);
	return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
