/** An interval for a share, 0..1. */
export interface Interval {
	low: number;
	high: number;
}

/**
 * Wilson's score interval for a share of `right` in `all`, by default at 95 %.
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
 */
export function wilson(right: number, all: number, z = 1.959964): Interval {
	if (all === 0) return { low: 0, high: 1 };
	const share = right / all;
	const centre = share + (z * z) / (2 * all);
	const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
	const scale = 1 + (z * z) / all;
	return {
		low: Math.max(0, (centre - spread) / scale),
		high: Math.min(1, (centre + spread) / scale)
	};
}

/**
 * Cohen's kappa of two readers who each say yes or no: agreement beyond chance, 1 where they always
 * agree. J. Cohen, Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function cohensKappa(pairs: readonly (readonly [boolean, boolean])[]): number {
	const share = (holds: (pair: readonly [boolean, boolean]) => boolean) =>
		pairs.filter(holds).length / Math.max(1, pairs.length);
	const observed = share(([a, b]) => a === b);
	const [yesA, yesB] = [share(([a]) => a), share(([, b]) => b)];
	const byChance = yesA * yesB + (1 - yesA) * (1 - yesB);
	return byChance === 1 ? 1 : (observed - byChance) / (1 - byChance);
}
