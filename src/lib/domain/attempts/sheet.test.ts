import { expect, it } from 'vitest';
import { PLAIN_MARKING } from '../quizzes/marking.ts';
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
		form: null
	},
	answer: false,
	certainty: null,
	revision: 1,
	tries: [],
	hintsTaken: 0
};
const MARKING = { ...PLAIN_MARKING, tries: 2 };

const seen = (about: Partial<StoredItem>, marking = MARKING) =>
	sheetOf('seed', [{ ...ITEM, ...about }], marking)[0];

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
	expect(seen({}, PLAIN_MARKING)?.checking).toBeNull();
});
