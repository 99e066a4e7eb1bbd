import { expect, it } from 'vitest';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
import type { Feedback } from './feedback.ts';
import { assignedRules, heldRules, playRules } from './rules.ts';

const SAID = {
	marking: { ...PLAIN_MARKING, tries: 3 },
	articleAccess: 'beside',
	goBack: false,
	shuffleOptions: false
} as const;

it.each<[string, boolean, Feedback, object]>([
	['for a mark', false, 'after-closing', { hints: false, checks: false, marking: { tries: 1 } }],
	['at once', false, 'at-once', { hints: false, checks: true, marking: { tries: 1 } }],
	['to practise', true, 'after-closing', { hints: true, checks: true, marking: { tries: 3 } }]
])('an assignment %s has the rules that its teacher said', (_, practice, feedback, rules) => {
	expect(assignedRules({ ...SAID, practice, feedback })).toMatchObject({
		...rules,
		feedback,
		articleAccess: 'beside',
		goBack: false,
		shuffleOptions: false
	});
});

it('a quiz of one’s own accord helps, and does not while others take it for a mark', () => {
	const rules = playRules(SAID);
	expect(rules).toMatchObject({ goBack: true, shuffleOptions: true, hints: true, checks: true });
	expect(playRules({ ...SAID, marking: PLAIN_MARKING }).checks).toBe(false);
	expect(heldRules(rules)).toEqual({ ...rules, hints: false, checks: false });
});
