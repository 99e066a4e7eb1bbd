import type { Shown } from './feedback.ts';

/** What is known of an attempt that was handed in; points in time are ms. */
export interface Handed {
	shown: Shown;
	/** When its student last looked at the result. */
	seenAt: number | null;
	/** The newest mark by hand, correction and decision on a disagreement. */
	markedAt: number | null;
	correctedAt: number | null;
	decidedAt: number | null;
}

/** `back`: the result has not been seen. `marked`: a person marked since. `changed`: a mark is another. */
export type News = 'back' | 'marked' | 'changed';

/** What is new for its student; null where nothing is, or nothing may be told yet. */
export function newsOf({ shown, seenAt, markedAt, correctedAt, decidedAt }: Handed): News | null {
	if (shown === 'nothing') return null;
	if (seenAt === null) return 'back';
	const since = (at: number | null) => at !== null && at > seenAt;
	if (since(correctedAt) || since(decidedAt)) return 'changed';
	return since(markedAt) ? 'marked' : null;
}

/** A grading of an attempt, oldest first in a list. */
export interface Marked {
	position: number;
	milliMarks: number;
	gradedAt: number;
}

/** Thousandths of a point that an attempt has gained since its student last looked; may be below 0. */
export function gainedSince(gradings: readonly Marked[], seenAt: number): number {
	const sum = (marks: readonly Marked[]) =>
		[...new Map(marks.map(({ position, milliMarks }) => [position, milliMarks])).values()].reduce(
			(total, milliMarks) => total + milliMarks,
			0
		);
	return sum(gradings) - sum(gradings.filter(({ gradedAt }) => gradedAt <= seenAt));
}
