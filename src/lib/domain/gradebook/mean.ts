/** A result that may count. */
export interface Weighted {
	/** Thousandths of a percent (0..100000); null: left out (excused, not due, still at work). */
	milliPercent: number | null;
	/** 0..100; 0 counts for nothing, and is never dropped. */
	weight: number;
}

export interface Mean {
	/** Thousandths of a percent (0..100000); null where nothing counts. */
	milliPercent: number | null;
	/** Which of the results were dropped, by their places in the list. */
	dropped: number[];
}

/**
 * The weighted mean of a student, without the `dropLowest` results whose going helps most: with equal
 * weights the lowest, otherwise those without which the mean is highest (10 % of weight 1 stays where
 * 40 % of weight 5 drags more). A missing one counts 0 and may be dropped; one result always stays.
 *
 * Dropping one result at a time is not the best for several (D. and J. Kane, "Dropping Lowest
 * Grades", Mathematics Magazine 79, 2006). So the mean is raised until it holds, as Dinkelbach does for fractions: for a mean q the
 * results with the smallest weight * (result - q) go, and what is left has a mean of q or more.
 */
export function meanOf(results: readonly Weighted[], dropLowest: number): Mean {
	const counting = results.flatMap(({ milliPercent, weight }, place) =>
		milliPercent === null || weight <= 0 ? [] : [{ milliPercent, weight, place }]
	);
	if (!counting.length) return { milliPercent: null, dropped: [] };
	const drop = Math.min(dropLowest, counting.length - 1);
	let kept = counting;
	for (;;) {
		const { sum, weight } = total(kept);
		// whole numbers: each is `weight` times what the formula says
		const pull = (one: Candidate) => one.weight * (one.milliPercent * weight - sum);
		const next = [...counting].sort((a, b) => pull(a) - pull(b) || a.place - b.place).slice(drop);
		const better = total(next);
		if (kept.length === next.length && better.sum * weight <= sum * better.weight) break;
		kept = next;
	}
	const { sum, weight } = total(kept);
	const stays = new Set(kept.map(({ place }) => place));
	return {
		milliPercent: Math.round(sum / weight),
		dropped: counting.flatMap(({ place }) => (stays.has(place) ? [] : [place]))
	};
}

interface Candidate {
	milliPercent: number;
	weight: number;
	place: number;
}

const total = (results: readonly Candidate[]) => ({
	sum: results.reduce((sum, { milliPercent, weight }) => sum + milliPercent * weight, 0),
	weight: results.reduce((sum, { weight }) => sum + weight, 0)
});
