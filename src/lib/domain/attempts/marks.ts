import type { Credit } from '../questions/question.ts';

/** What an item's answer earned, in thousandths. `milliCredit` is null while a person must mark it. */
export interface Marks {
	milliCredit: number | null;
	milliMarks: number;
}

/** Credit (a share 0..1) as marks of a question worth `milliPoints`. Pending earns nothing yet. */
export function marksFor(credit: Credit, milliPoints: number): Marks {
	if (credit === 'pending') return { milliCredit: null, milliMarks: 0 };
	const milliCredit = Math.round(credit * 1000);
	return { milliCredit, milliMarks: Math.round(credit * milliPoints) };
}

/** A score as thousandths of a percent (0..100000), so that boards compare quizzes of any size. */
export function milliPercent(milliMarks: number, milliPoints: number): number {
	if (milliPoints <= 0) return 0;
	return Math.min(100_000, Math.max(0, Math.round((milliMarks / milliPoints) * 100_000)));
}
