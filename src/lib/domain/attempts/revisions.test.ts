import { expect, it } from 'vitest';
import { decide, type Choice, type Revision } from './revisions.ts';

const said = (answer: unknown, certainty: Choice['certainty'] = null): Choice => ({
	answer,
	certainty
});
/** Newest first, as the database gives it. */
const saved = (...answers: unknown[]): Revision[] =>
	answers.map((answer, index) => ({ revision: index + 1, ...said(answer) })).reverse();

it.each<[string, unknown[], number, unknown, string]>([
	['a first answer', [], 0, 'a', 'new 1'],
	['nothing, where nothing is', [], 0, null, 'stands 0'],
	['the same again', ['a'], 0, 'a', 'stands 1'],
	['another answer', ['a'], 1, 'b', 'new 2'],
	['an answer taken back', ['a'], 1, null, 'new 2'],
	['a stale page with nothing on it', ['a', 'b'], 0, null, 'untouched 2'],
	['a stale page with its old answer', ['a', 'b'], 1, 'a', 'untouched 2'],
	['a stale page with a new choice', ['a', 'b'], 1, 'c', 'new 3'],
	['a retry after another device', ['a', 'b', 'c'], 1, 'b', 'again 3'],
	['a retry of what became a later revision', ['a', 'b', 'c', 'd'], 1, 'c', 'again 4'],
	['an old answer chosen again, knowing the newest', ['a', 'b', 'c'], 3, 'b', 'new 4'],
	['a base that a restored backup has never seen', ['a'], 7, 'b', 'new 2'],
	['taken back from such a base', ['a'], 7, null, 'new 2']
])('%s', (_what, history, base, answer, outcome) => {
	const decision = decide(saved(...history), base, said(answer));
	const revision = decision.as === 'new' ? decision.revision : decision.newest.revision;
	expect(`${decision.as} ${revision}`).toBe(outcome);
});

it('takes another sureness for another choice', () => {
	expect(decide([{ revision: 1, ...said('a', 1) }], 1, said('a', 2)).as).toBe('new');
});

it('does not mind the order of keys, and does mind that of lists', () => {
	const history = saved({ left: [1, 2], right: { x: 1, y: 2 } });
	expect(decide(history, 0, said({ right: { y: 2, x: 1 }, left: [1, 2] })).as).toBe('stands');
	expect(decide(history, 0, said({ right: { y: 2, x: 1 }, left: [2, 1] })).as).toBe('new');
});

it('needs nothing older than the base', () => {
	const history = saved('a', 'b', 'c', 'd');
	for (const base of [2, 3, 4])
		for (const answer of ['a', 'b', 'c', 'd', 'e', null])
			expect(decide(history.slice(0, 5 - base), base, said(answer))).toEqual(
				decide(history, base, said(answer))
			);
});
