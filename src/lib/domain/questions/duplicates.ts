import { foldText } from './text-match.ts';

/** For each stem the index of the first one that asks the same, spelling and marks aside; null if none. */
export function duplicatesIn(stems: readonly string[]): (number | null)[] {
	const first = new Map<string, number>();
	return stems.map((stem, index) => {
		const asked = foldText(stem)
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
		const before = first.get(asked);
		if (before === undefined) first.set(asked, index);
		return before ?? null;
	});
}
