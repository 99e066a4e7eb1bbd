/** Which of a student's attempts counts for the mark. */
export const COUNTING = ['best', 'first', 'last', 'mean'] as const;
export type Counting = (typeof COUNTING)[number];

/**
 * The score that counts, in thousandths of a percent (0..100000) like the `scores`, which are those
 * of the attempts handed in, oldest first. Null while there is none.
 */
export function countedScore(scores: readonly number[], counting: Counting): number | null {
	const [first] = scores;
	if (first === undefined) return null;
	if (counting === 'first') return first;
	if (counting === 'last') return scores.at(-1) ?? first;
	if (counting === 'best') return Math.max(...scores);
	return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
