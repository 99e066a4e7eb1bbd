/** From here on two sentences are taken for one that was rewritten. */
export const LIKE = 0.5;

/** The words of a text as they are compared: lower case, without marks. */
export const wordsOf = (text: string): string[] =>
	text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The share of words that two texts have in common, 0..1 (Dice's coefficient, each word as often as it stands). */
export function likeness(one: readonly string[], other: readonly string[]): number {
	const total = one.length + other.length;
	if (!total) return 0;
	const left = new Map<string, number>();
	for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of other) {
		const times = left.get(word) ?? 0;
		if (times > 0) common++;
		left.set(word, times - 1);
	}
	return (2 * common) / total;
}
