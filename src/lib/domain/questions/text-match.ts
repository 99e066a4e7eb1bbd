/** How an answer meets the accept list. */
export type TextMatch = 'exact' | 'near' | 'none';

const QUOTES = /[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SHORTEST_FOR_NEAR = 5;
/** Digits and number words: "sixty" and "sixth", "million" and "billion" are one slip apart. */
const FIGURES =
	/\d|[mbr]illion|hundred|thousand|\b(?:six|seven|eigh|nin|four|for|fif|thir|twen)(?:ty|th|teen|tieth)/;
const sameLetters = new Intl.Collator('en', { sensitivity: 'base' });

/** Folds what should not matter: width and ligatures, case, quotes, dashes, spaces. */
export const foldText = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(QUOTES, "'")
		.replace(DOUBLE_QUOTES, '"')
		.replace(DASHES, '-')
		.replace(/\s+/g, ' ')
		.trim();

/**
 * Compares an answer with the accept list. A near match is one slip of the pen away
 * (Damerau-Levenshtein 1) in a text of at least five letters; figures are never near, since one
 * letter or digit makes another number or date.
 */
export function matchText(answer: string, accept: readonly string[]): TextMatch {
	const given = foldText(answer);
	const wanted = accept.map(foldText).filter(Boolean);
	if (wanted.some((text) => sameLetters.compare(text, given) === 0)) return 'exact';
	return wanted.some((text) => isNear(given, text)) ? 'near' : 'none';
}

function isNear(given: string, wanted: string): boolean {
	if (wanted.length < SHORTEST_FOR_NEAR || FIGURES.test(`${wanted} ${given}`)) return false;
	return oneSlipApart(withoutAccents(given), withoutAccents(wanted));
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export function oneSlipApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	const restA = a.slice(start);
	const restB = b.slice(start);
	if (restA.slice(1) === restB.slice(1)) return true;
	if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
	const swapped = restA[0] === restB[1] && restA[1] === restB[0];
	return swapped && restA.slice(2) === restB.slice(2);
}
