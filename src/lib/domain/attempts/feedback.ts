/** When a student may see what was right. `score-only` never shows answers. */
export const FEEDBACK = ['at-once', 'after-submission', 'after-closing', 'score-only'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** What the result page of an attempt that was handed in may show. */
export type Shown = 'nothing' | 'score' | 'answers';

/**
 * `isOver` says that nobody's time at the assignment is running or still to come: the key is worth
 * nothing any more. Before that `after-closing` shows neither answers nor score.
 */
export function shownOf(feedback: Feedback, isOver: boolean): Shown {
	if (feedback === 'score-only') return 'score';
	if (feedback === 'after-closing') return isOver ? 'answers' : 'nothing';
	return 'answers';
}
