import { expect, test } from 'vitest';
import type { AuthoredQuestion } from './authored.ts';
import type { KindContent } from './kinds/index.ts';
import { nearMissIn } from './near-miss.ts';

const COMMON = {
	milliPoints: 1000,
	allOrNothing: false,
	readAloud: true,
	image: null,
	explanation: '',
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	form: null
};
const question = (of: KindContent, more: Partial<AuthoredQuestion> = {}) =>
	({ ...COMMON, ...of, ...more }) as AuthoredQuestion;

const RIVER: KindContent = {
	kind: 'text',
	content: { stem: 'Which river?', accept: ['Silverwater'] }
};
const gaps = (mode: 'typed' | 'chosen'): KindContent => ({
	kind: 'blanks',
	content: { stem: 'Fill.', text: 'The [Silverwater] is led by [Zelenskyy].', mode, extra: [] }
});

test.each([
	[question(RIVER), 'silverwatre', [undefined, undefined]],
	[question(RIVER), ' SILVERWATER ', null],
	[question(RIVER), 'Goldwater', null],
	[question(RIVER), null, null],
	[question(RIVER, { withdrawn: 'full' }), 'silverwatre', null],
	[question(RIVER, { rulings: [{ answer: 'Silverwatre', right: true }] }), 'silverwatre', null],
	[question(gaps('typed')), ['Silverwatre', 'Zelenskyy'], [undefined, 0.5]],
	[question(gaps('typed')), ['Silverwatre', 'Putin'], [0.5, undefined]],
	[question(gaps('typed')), ['Silverwatre', 'Zelenskiy'], [undefined, undefined]],
	[question(gaps('typed')), ['Silverwater', 'Zelenskyy'], null],
	[question(gaps('typed'), { allOrNothing: true }), ['Silverwatre', 'Putin'], null],
	[question(gaps('chosen')), ['Silverwatre', 'Zelenskyy'], null],
	[question({ kind: 'truefalse', content: { stem: 'Is it?', key: true } }), true, null]
])('%o, answer %j: credit if it counts, and if it does not', (asked, answer, credits) => {
	const near = nearMissIn(asked, answer);
	expect(near && [near.counts.credit, near.doesNot.credit]).toEqual(credits);
	if (near) expect([near.counts.right, near.doesNot.right]).toEqual([true, false]);
});
