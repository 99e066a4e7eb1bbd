import { expect, it } from 'vitest';
import { shownOf, type Feedback, type Shown } from './feedback.ts';

it.each<[Feedback, boolean, Shown]>([
	['at-once', false, 'answers'],
	['after-submission', false, 'answers'],
	['after-closing', false, 'nothing'],
	['after-closing', true, 'answers'],
	['score-only', false, 'score'],
	['score-only', true, 'score']
])('%s, over: %s shows %s', (feedback, isOver, shown) => {
	expect(shownOf(feedback, isOver)).toBe(shown);
});
