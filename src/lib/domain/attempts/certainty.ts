/** How sure a student is of an answer: 1 less than two thirds, 2 about three quarters, 3 above 80 %. */
export type Certainty = 1 | 2 | 3;

/** Certainty-based marking (Gardner-Medwin 2006): it pays to say what one believes. */
export const CERTAINTY_MARKS: Record<Certainty, { right: number; wrong: number }> = {
	1: { right: 1, wrong: 0 },
	2: { right: 2, wrong: -2 },
	3: { right: 3, wrong: -6 }
};

/** The share of right answers (0..1) for which each level is the best choice. */
export const SENSIBLE: Record<Certainty, { from: number; to: number }> = {
	1: { from: 0, to: 2 / 3 },
	2: { from: 2 / 3, to: 0.8 },
	3: { from: 0.8, to: 1 }
};

/** How a student's sureness and being right went together on one level. */
export interface CalibrationRow {
	certainty: Certainty;
	answers: number;
	/** Share of them that was right, 0..1; null without any. */
	right: number | null;
	/** Whether the level promised more or less than came true; null below `FEW` answers. */
	verdict: 'over' | 'under' | 'fitting' | null;
}

/** With fewer answers on a level nothing can be said about it. */
export const FEW = 3;

/** What was said about sureness against what came true, level by level. */
export function calibration(
	marked: readonly { certainty: Certainty | null; milliCredit: number | null }[]
): CalibrationRow[] {
	return ([1, 2, 3] as const).map((certainty) => {
		const here = marked.filter((one) => one.certainty === certainty && one.milliCredit !== null);
		const answers = here.length;
		const right = answers
			? here.reduce((sum, { milliCredit }) => sum + (milliCredit ?? 0), 0) / (1000 * answers)
			: null;
		return { certainty, answers, right, verdict: verdictOn(certainty, answers, right) };
	});
}

function verdictOn(certainty: Certainty, answers: number, right: number | null) {
	if (right === null || answers < FEW) return null;
	const { from, to } = SENSIBLE[certainty];
	if (right < from) return 'over';
	return right > to ? 'under' : 'fitting';
}
