import { expect, it } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { PLAIN_MARKING, type Marking } from '../quizzes/marking.ts';
import { helpOf } from './help.ts';
import { marksFor } from './marks.ts';
import { outcomeOf } from './outcome.ts';
import { canCheck, isFixed, verdictOf } from './tries.ts';

const option = (id: string) => ({ id, text: `Option ${id}`, feedback: '' });
/** Two of five are right: `a` and `b`. */
const QUESTION: AuthoredQuestion = {
	kind: 'multiple',
	content: { stem: 'Which?', options: ['a', 'b', 'c', 'd', 'e'].map(option), keys: ['a', 'b'] },
	milliPoints: 3000,
	explanation: '',
	image: null,
	hints: ['One', 'Two'],
	evidence: [],
	asOf: null,
	reviewBy: null,
	allOrNothing: false,
	readAloud: true,
	form: null
};
const POLL: AuthoredQuestion = {
	...QUESTION,
	kind: 'poll',
	content: { stem: 'Which?', options: [option('a'), option('b')] }
};
const marking = (chosen: Partial<Marking>): Marking => ({ ...PLAIN_MARKING, tries: 3, ...chosen });

const CREDITS: Record<string, number> = { ab: 1000, a: 500, ac: 0, abc: 500, c: 0, d: 0 };
/** Answers as letters: "ab" is `['a', 'b']`. */
const tried = (...answers: string[]) =>
	answers.map((answer) => ({ answer: [...answer], milliCredit: CREDITS[answer] ?? 0 }));
const given = (answer: string | null, tries: string[], hintsTaken = 0) => ({
	answer: answer === null ? null : [...answer],
	certainty: null,
	tries: tried(...tries),
	hintsTaken
});

it.each<[string | null, string[], number, number, string]>([
	['ab', [], 0, 3000, 'right at once, never checked'],
	['ab', ['ab'], 0, 3000, 'right at the first try'],
	['ab', ['c', 'ab'], 0, 2001, 'right at the second try'],
	['ab', ['c', 'd', 'ab'], 0, 1002, 'right at the third try'],
	['ab', ['c'], 0, 2001, 'changed after a wrong try, and not checked again'],
	['ab', ['c', 'd'], 0, 1002, 'changed after two'],
	['a', ['a'], 0, 1500, 'partly right, checked, left so'],
	['a', ['a', 'c'], 0, 1500, 'back to what was partly right'],
	['a', ['c', 'a'], 0, 1001, 'partly right at the second try'],
	['c', ['c'], 0, 0, 'left wrong'],
	[null, ['c'], 0, 0, 'taken back after a wrong try'],
	['ab', [], 1, 2001, 'right with a hint'],
	['ab', ['c'], 1, 1002, 'right after a wrong try and a hint'],
	['ab', ['c', 'd'], 2, 0, 'more help than there are marks'],
	['a', [], 1, 1001, 'partly right with a hint']
])('%s after tries %j and %i hints earns %i: %s', (answer, tries, hints, marks) => {
	const outcome = outcomeOf(QUESTION, given(answer, tries, hints));
	expect(marksFor(outcome, QUESTION.milliPoints, marking({})).milliMarks).toBe(marks);
});

it.each<[string, string[], number, number | null, object | null]>([
	['ab', [], 0, 1000, null],
	['ab', ['c'], 1, 1000, { wrongTries: 1, hintsTaken: 1, milliCost: 1998 }],
	['a', ['a'], 0, 500, null],
	['c', [], 2, 0, { wrongTries: 0, hintsTaken: 2, milliCost: 0 }],
	['ab', [], 1, null, { wrongTries: 0, hintsTaken: 1, milliCost: 0 }]
])(
	'%s after tries %j and %i hints, marked %s, is told %j',
	(answer, tries, hints, credit, help) => {
		expect(helpOf(QUESTION, given(answer, tries, hints), credit, marking({}))).toEqual(help);
	}
);

it.each<[string[], number, boolean]>([
	[[], 1, false],
	[[], 3, false],
	[['c'], 3, false],
	[['c', 'a'], 3, false],
	[['c', 'd', 'a'], 3, true],
	[['ab'], 3, true],
	[['c', 'ab'], 3, true]
])('after tries %j of %i, the answer stands: %s', (tries, most, fixed) => {
	expect(isFixed(tried(...tries), marking({ tries: most }))).toBe(fixed);
});

it.each([
	[1000, 'right'],
	[999, 'partly'],
	[1, 'partly'],
	[0, 'wrong']
])('a credit of %i is %s', (milliCredit, verdict) => {
	expect(verdictOf({ answer: null, milliCredit })).toBe(verdict);
});

it.each<[AuthoredQuestion, boolean, boolean]>([
	[QUESTION, false, false],
	[QUESTION, true, true],
	[POLL, true, false]
])(
	'only a question with a key is checked, where checking is allowed (%#)',
	(question, checks, can) => {
		expect(canCheck(question, { checks })).toBe(can);
	}
);
