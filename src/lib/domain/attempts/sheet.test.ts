import { expect, it } from 'vitest';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
import { assignedRules, playRules, type Rules } from './rules.ts';
import { sheetOf, type StoredItem } from './sheet.ts';

const ITEM: StoredItem = {
	position: 0,
	question: {
		kind: 'truefalse',
		content: { stem: 'It is long.', key: true },
		milliPoints: 1000,
		explanation: 'CANARY',
		image: null,
		hints: ['First', 'Second'],
		evidence: [],
		asOf: null,
		reviewBy: null,
		allOrNothing: false,
		readAloud: true,
		form: null
	},
	answer: false,
	certainty: null,
	revision: 1,
	tries: [],
	hintsTaken: 0
};
const SAID = { marking: { ...PLAIN_MARKING, tries: 2 }, articleAccess: 'after' } as const;
const ASSIGNED = { ...SAID, goBack: true, shuffleOptions: true, practice: false };

const seen = (about: Partial<StoredItem>, rules: Rules = playRules(SAID)) =>
	sheetOf('seed', [{ ...ITEM, ...about }], rules)[0];

it.each([
	[0, [], 2],
	[1, ['First'], 1],
	[2, ['First', 'Second'], 0]
])('after asking %i times a student sees the hints %j', (hintsTaken, hints, moreHints) => {
	expect(seen({ hintsTaken })).toMatchObject({ hints, moreHints });
	expect(JSON.stringify(seen({ hintsTaken }))).not.toContain('CANARY');
});

const WRONG = { answer: false, milliCredit: 0 };
it.each([
	[[], { verdict: null, made: 0, left: 2, fixed: false }],
	[[WRONG], { verdict: 'wrong', made: 1, left: 1, fixed: false }],
	[[WRONG, WRONG], { verdict: 'wrong', made: 2, left: 0, fixed: true }]
])('after tries %j a student sees %j', (tries, checking) => {
	expect(seen({ tries })?.checking).toEqual(checking);
});

it('tells nothing where nothing is told before the end', () => {
	const plain = playRules({ ...SAID, marking: PLAIN_MARKING });
	expect(seen({}, plain)).toMatchObject({ checking: null, told: null });
});

it.each<[string, Partial<StoredItem>, boolean, boolean]>([
	['before it is checked', {}, false, false],
	['once it was checked', { tries: [WRONG] }, false, true],
	['while another try is left', { tries: [WRONG] }, true, false],
	['after the last try', { tries: [WRONG, WRONG] }, true, true]
])('told at once, a question shows its answer and why: %s', (_, about, practice, isTold) => {
	const rules = assignedRules({ ...ASSIGNED, feedback: 'at-once', practice });
	const shown = seen(about, rules);
	expect(shown?.told !== null).toBe(isTold);
	expect(JSON.stringify(shown).includes('CANARY')).toBe(isTold);
});

it.each(['after-submission', 'after-closing', 'score-only'] as const)(
	'nothing is told of a checked answer before the end: %s',
	(feedback) => {
		const rules = assignedRules({ ...ASSIGNED, feedback, practice: true });
		expect(JSON.stringify(seen({ tries: [WRONG, WRONG] }, rules))).not.toContain('CANARY');
	}
);

it('an assignment for a mark has no hints', () => {
	const rules = assignedRules({ ...ASSIGNED, feedback: 'after-closing' });
	expect(seen({}, rules)).toMatchObject({ hints: [], moreHints: 0, checking: null });
});
