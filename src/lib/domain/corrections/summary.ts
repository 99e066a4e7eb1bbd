import type { Effect } from './effect.ts';

/** What a correction would do to one attempt. */
export interface ChangedAttempt {
	name: string;
	/** What it was given in; null for one of the student's own accord. */
	assignment: string | null;
	practice: boolean;
	late: boolean;
	/** Of the whole attempt, in thousandths. */
	before: { milliMarks: number; milliPoints: number };
	after: { milliMarks: number; milliPoints: number };
}

export interface Summary {
	/** Handed in, and the marks or the points change. */
	changed: ChangedAttempt[];
	/** Handed in, and nothing changes. */
	unchanged: number;
	/** In the middle, without an answer: they meet the corrected question. */
	replaced: number;
	/** In the middle, with an answer, which they keep. */
	kept: number;
}

interface Affected {
	effect: Effect;
	name: string;
	assignment: string | null;
	attempt: {
		via: string;
		practice: boolean;
		late: boolean;
		milliMarks: number | null;
		milliPoints: number;
	};
}

/** Whom a correction changes and by how much, those who change most first; without its author's tries. */
export function summaryOf(affected: readonly Affected[]): Summary {
	const summary: Summary = { changed: [], unchanged: 0, replaced: 0, kept: 0 };
	for (const { effect, name, assignment, attempt } of affected) {
		if (attempt.via === 'owner') continue;
		if (effect.as !== 'marked') summary[effect.as]++;
		else if (!effect.milliMarks && !effect.milliPoints) summary.unchanged++;
		else {
			const { practice, late, milliPoints } = attempt;
			const before = { milliMarks: attempt.milliMarks ?? 0, milliPoints };
			const after = {
				milliMarks: before.milliMarks + effect.milliMarks,
				milliPoints: milliPoints + effect.milliPoints
			};
			summary.changed.push({ name, assignment, practice, late, before, after });
		}
	}
	const gain = ({ before, after }: ChangedAttempt) => after.milliMarks - before.milliMarks;
	summary.changed.sort((one, other) => gain(other) - gain(one) || (one.name < other.name ? -1 : 1));
	return summary;
}
