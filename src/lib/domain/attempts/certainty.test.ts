import { expect, it } from 'vitest';
import { calibration, CERTAINTY_MARKS, SENSIBLE, type Certainty } from './certainty.ts';

const answers = (certainty: Certainty, ...credits: (number | null)[]) =>
	credits.map((milliCredit) => ({ certainty, milliCredit }));

it.each<[string, ReturnType<typeof answers>, ReturnType<typeof calibration>[number]]>([
	[
		'sure and mostly wrong',
		answers(3, 1000, 0, 0, 1000),
		{ certainty: 3, answers: 4, right: 0.5, verdict: 'over' }
	],
	[
		'unsure and always right',
		answers(1, 1000, 1000, 1000),
		{ certainty: 1, answers: 3, right: 1, verdict: 'under' }
	],
	[
		'three of four on the middle level',
		answers(2, 1000, 1000, 1000, 0),
		{ certainty: 2, answers: 4, right: 0.75, verdict: 'fitting' }
	],
	['too few to tell', answers(3, 0), { certainty: 3, answers: 1, right: 0, verdict: null }],
	[
		'pending answers are left out',
		answers(3, null, 1000),
		{ certainty: 3, answers: 1, right: 1, verdict: null }
	]
])('%s', (_, marked, row) => {
	expect(calibration(marked)[row.certainty - 1]).toEqual(row);
});

it('makes each level the best choice in its own band', () => {
	const expected = (certainty: Certainty, right: number) =>
		right * CERTAINTY_MARKS[certainty].right + (1 - right) * CERTAINTY_MARKS[certainty].wrong;
	for (const certainty of [1, 2, 3] as const) {
		const { from, to } = SENSIBLE[certainty];
		const middle = (from + to) / 2;
		for (const other of [1, 2, 3] as const)
			expect(expected(certainty, middle)).toBeGreaterThanOrEqual(expected(other, middle));
	}
});
