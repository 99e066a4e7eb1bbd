import { expect, test } from 'vitest';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
import type { Ruling } from '../questions/ruling.ts';
import { nearMissIn } from '../questions/near-miss.ts';
import { resultQuestion, type MarkedItem } from './result.ts';
import { playRules } from './rules.ts';

const RULES = playRules({ marking: PLAIN_MARKING, articleAccess: 'after' });
const ANSWER = ['Silverwatre', 'Okafor', 'Zelenskyy'];
const ITEM: MarkedItem = {
	position: 0,
	question: {
		kind: 'blanks',
		content: {
			stem: 'Fill the gaps.',
			text: 'The [Silverwater] of [Lindqvist] and [Zelenskyy].',
			mode: 'typed',
			extra: []
		},
		...{ milliPoints: 1000, explanation: '', image: null, hints: [], evidence: [] },
		...{ asOf: null, reviewBy: null, allOrNothing: false, readAloud: true, form: null }
	},
	...{ answer: ANSWER, certainty: null, revision: 1, tries: [], hintsTaken: 0 },
	...{ milliCredit: 667, milliMarks: 667, note: '' }
};
const near = nearMissIn(ITEM.question, ANSWER);

test.each<[string, Ruling | undefined, unknown[]]>([
	['no ruling', undefined, [true, false, true]],
	['a near miss that counts', near?.counts, [true, false, true]],
	['a near miss that does not', near?.doesNot, [false, false, true]],
	['an answer that counts as a whole', { answer: ANSWER, right: true }, [true, true, true]]
])('%s: which gaps are right', (_, ruling, wanted) => {
	const rulings = ruling ? [ruling] : [];
	const item = { ...ITEM, question: { ...ITEM.question, rulings } };
	const { rows } = resultQuestion('seed', item, [], RULES);
	expect(rows.map(({ right }) => right)).toEqual(wanted);
	expect(rows.some((row) => row.near)).toBe(!ruling);
});
