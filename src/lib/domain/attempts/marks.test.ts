import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Credit } from '../questions/question.ts';
import { PLAIN_MARKING, type Marking } from '../quizzes/marking.ts';
import type { Certainty } from './certainty.ts';
import { boardScore, marksFor, milliPercent, type Outcome } from './marks.ts';

const outcome = (credit: Credit, about: Partial<Outcome> = {}): Outcome => ({
	credit,
	answered: true,
	allOrNothing: false,
	guesses: 0,
	certainty: null,
	wrongTries: 0,
	hintsTaken: 0,
	...about
});
const marking = (chosen: Partial<Marking>): Marking => ({ ...PLAIN_MARKING, ...chosen });

it.each<[Credit, number, ReturnType<typeof marksFor>]>([
	[1, 2000, { milliCredit: 1000, milliMarks: 2000 }],
	[0.5, 1000, { milliCredit: 500, milliMarks: 500 }],
	[1 / 3, 1000, { milliCredit: 333, milliMarks: 333 }],
	[0, 1000, { milliCredit: 0, milliMarks: 0 }],
	['pending', 1000, { milliCredit: null, milliMarks: 0 }]
])('credit %s of %i', (credit, points, marks) => {
	expect(marksFor(outcome(credit), points, PLAIN_MARKING)).toEqual(marks);
});

it.each([
	[1, 1000],
	[0.99, 0],
	[0.5, 0]
])('all or nothing: credit %d earns %i of 1000', (credit, marks) => {
	const given = outcome(credit, { allOrNothing: true });
	expect(marksFor(given, 1000, PLAIN_MARKING).milliMarks).toBe(marks);
});

it.each([
	[0, 4, true, -333],
	[0, 2, true, -1000],
	[0, 0, true, 0],
	[0.5, 4, true, 500],
	[1, 4, true, 1000],
	[0, 4, false, 0]
])(
	'negative: credit %d among %i options, answered %s, earns %i',
	(credit, guesses, answered, marks) => {
		const given = outcome(credit, { guesses, answered });
		expect(marksFor(given, 1000, marking({ negative: true })).milliMarks).toBe(marks);
	}
);

it.each<[Certainty | null, number, number]>([
	[1, 1, 1000],
	[2, 1, 2000],
	[3, 1, 3000],
	[1, 0, 0],
	[2, 0, -2000],
	[3, 0, -6000],
	[3, 0.5, -1500],
	[null, 1, 3000]
])('certainty %s with credit %d earns %i of 3000', (certainty, credit, marks) => {
	const given = outcome(credit, { certainty, guesses: 4 });
	expect(marksFor(given, 3000, marking({ certainty: true, negative: true })).milliMarks).toBe(
		certainty === null && credit === 0 ? 0 : marks
	);
});

it.each([
	[0, 0, 3000],
	[1, 0, 2001],
	[2, 0, 1002],
	[3, 0, 3],
	[1, 1, 1002],
	[4, 0, 0]
])('%i wrong tries and %i hints leave %i of 3000', (wrongTries, hintsTaken, marks) => {
	const given = outcome(1, { wrongTries, hintsTaken });
	expect(marksFor(given, 3000, marking({ tries: 5 })).milliMarks).toBe(marks);
});

it('never earns more than the points, and loses at most twice as many', () => {
	const credits = fc.double({ min: 0, max: 1, noNaN: true });
	const given = fc.record({
		credit: credits,
		answered: fc.boolean(),
		allOrNothing: fc.boolean(),
		guesses: fc.nat(10),
		certainty: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
		wrongTries: fc.nat(5),
		hintsTaken: fc.nat(5)
	});
	const markings = fc.record({
		negative: fc.boolean(),
		certainty: fc.boolean(),
		tries: fc.integer({ min: 1, max: 5 }),
		milliPenalty: fc.nat(1000)
	});
	fc.assert(
		fc.property(given, markings, (outcome, marking) => {
			const { milliMarks } = marksFor(outcome, 3000, marking);
			expect(milliMarks).toBeLessThanOrEqual(3000);
			expect(milliMarks).toBeGreaterThanOrEqual(-6000);
			if (!outcome.answered) expect(milliMarks + 0).toBe(0);
		})
	);
});

it.each([
	[2000, 3000, 66_667],
	[3000, 3000, 100_000],
	[0, 3000, 0],
	[0, 0, 0],
	[-500, 3000, 0]
])('%i of %i points is %i thousandths of a percent', (marks, points, percent) => {
	expect(milliPercent(marks, points)).toBe(percent);
});

it.each<[string, [number, string | null][], number | null]>([
	[
		'all fresh',
		[
			[1000, null],
			[0, '2026-02-01']
		],
		50_000
	],
	[
		'one past its review',
		[
			[1000, null],
			[0, '2026-01-31']
		],
		100_000
	],
	['all past', [[1000, '2025-12-31']], null],
	['nothing', [], null],
	['below nothing', [[-1000, null]], 0]
])('on a board of 31 January, %s', (_, items, score) => {
	const counted = items.map(([milliMarks, reviewBy]) => ({
		milliMarks,
		reviewBy,
		milliPoints: 1000
	}));
	expect(boardScore(counted, '2026-01-31')).toBe(score);
});
