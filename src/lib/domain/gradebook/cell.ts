import { countedScore, type Counting } from '../attempts/counting.ts';
import { milliPercent } from '../attempts/marks.ts';
import { lastBegin, type OwnSchedule } from '../attempts/schedule.ts';

/** A student's attempt, as far as the gradebook counts it. Oldest first where there are several. */
export interface GradedAttempt {
	/** Null while it is open. */
	milliMarks: number | null;
	/** 0 where no points can be earned any more, such as when all questions are void. */
	milliPoints: number;
	late: boolean;
}

/**
 * Where a student stands with an assignment:
 * `excused` it does not count for them, whatever they did; `done` handed in, on time or late;
 * `working` begun, nothing handed in; `missing` closed for them, nothing handed in; `waiting` nothing
 * begun, and there is time.
 */
export const CELL_STATES = ['excused', 'done', 'working', 'missing', 'waiting'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface Cell {
	state: CellState;
	/** Thousandths of a percent (0..100000) that count; null: left out of the mean. */
	milliPercent: number | null;
	/** What counts was handed in after closing. */
	late: boolean;
}

/**
 * The cell of a student who has the assignment. What was handed in counts at once, also while there
 * is time for another attempt; what is missing counts 0; the rest is left out.
 */
export function cellOf(
	attempts: readonly GradedAttempt[],
	counting: Counting,
	own: OwnSchedule,
	excused: boolean,
	now: number
): Cell {
	const cell = (state: CellState, milliPercent: number | null = null, late = false): Cell => ({
		state,
		milliPercent,
		late
	});
	if (excused) return cell('excused');
	const done = attempts.flatMap(({ milliMarks, milliPoints, late }) =>
		milliMarks === null ? [] : [{ milliMarks, milliPoints, late }]
	);
	if (done.length) {
		const scored = done
			.filter(({ milliPoints }) => milliPoints > 0)
			.map((one) => ({ score: milliPercent(one.milliMarks, one.milliPoints), late: one.late }));
		const counted = countedScore(
			scored.map(({ score }) => score),
			counting
		);
		return cell('done', counted, isLate(scored, counting, counted));
	}
	if (attempts.length) return cell('working');
	const last = lastBegin(own);
	return last !== null && now >= last ? cell('missing', 0) : cell('waiting');
}

/** Of several equal bests one on time is enough; a mean is late as soon as one of its parts is. */
function isLate(
	scored: readonly { score: number; late: boolean }[],
	counting: Counting,
	counted: number | null
): boolean {
	if (counting === 'first') return scored[0]?.late ?? false;
	if (counting === 'last') return scored.at(-1)?.late ?? false;
	if (counting === 'mean') return scored.some(({ late }) => late);
	const best = scored.filter(({ score }) => score === counted);
	return best.length > 0 && best.every(({ late }) => late);
}
