import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someGame, worth } from '../../../../tests/live.ts';
import { TIME_PERCENTS } from '../attempts/accommodation.ts';
import { PHASES, takesAnswers } from './flow.ts';
import { dueAt, play } from './game.ts';
import type { Game, GameEvent } from './game-model.ts';
import { ranked } from './ranks.ts';
import { MODES, PACINGS } from './settings.ts';

// Whatever hosts, players and clocks do, and in whatever order: what always holds.

const QUESTIONS = worth(1000, 0, 2000, 500);
const player = fc.constantFrom('ada', 'ben', 'cem', 'dua', 'eve');
/** How far behind the newest the step is that a host's page shows. */
const behind = fc.constantFrom(0, 0, 0, 1);

/** An event, once it is known which step runs. */
type Coming = (step: number) => GameEvent;
const plain = <T extends GameEvent>(event: fc.Arbitrary<T>) =>
	event.map(
		(one): Coming =>
			() =>
				one
	);
const comings = fc.oneof(
	{
		weight: 6,
		arbitrary: plain(
			fc.record({
				type: fc.constant('answer' as const),
				player,
				question: fc.integer({ min: -1, max: 4 }),
				answer: fc.constantFrom(0, 500, 1000, null),
				certainty: fc.constantFrom(null, 1, 2, 3)
			})
		)
	},
	{
		weight: 4,
		arbitrary: fc
			.tuple(fc.constantFrom('next' as const, 'skip' as const), behind)
			.map(([type, late]): Coming => (step) => ({ type, step: step - late }))
	},
	{ weight: 3, arbitrary: plain(fc.constant({ type: 'tick' as const })) },
	{
		weight: 2,
		arbitrary: plain(
			fc.record({
				type: fc.constant('join' as const),
				player,
				timePercent: fc.constantFrom(...TIME_PERCENTS)
			})
		)
	},
	plain(fc.record({ type: fc.constantFrom('pause', 'resume', 'lock', 'unlock') })),
	plain(fc.record({ type: fc.constant('remove' as const), player })),
	plain(fc.record({ type: fc.constant('extend' as const), ms: fc.integer({ min: -1, max: 9999 }) }))
);
const settings = fc.record({
	mode: fc.constantFrom(...MODES),
	pacing: fc.constantFrom(...PACINGS),
	readSeconds: fc.constantFrom(0, 5),
	answerSeconds: fc.constantFrom(null, 5, 30),
	speed: fc.boolean(),
	certainty: fc.boolean()
});
const courses = fc.array(fc.tuple(fc.constantFrom(0, 1, 900, 4000, 20_000), comings), {
	maxLength: 60
});

test('no order of events breaks a game', () => {
	fc.assert(
		fc.property(settings, courses, (rules, course) => {
			let game = someGame(rules, { ada: 100, ben: 200, cem: null });
			let now = 0;
			for (const [passed, coming] of course) {
				now += passed;
				const event = coming(game.flow.step);
				const next = play(game, event, now, QUESTIONS);
				expectSound(game, event, next, now);
				game = next;
			}
			const end = play(game, { type: 'end' }, now, QUESTIONS);
			expect(end.flow.phase).toBe('final');
			expect(play(end, { type: 'end' }, now, QUESTIONS)).toBe(end);
		}),
		{ numRuns: 200 }
	);
});

function expectSound(before: Game, event: GameEvent, after: Game, now: number): void {
	const { flow } = after;
	// the course
	expect(flow.step - before.flow.step).toBeOneOf([0, 1]);
	if (before.flow !== flow) expect(flow.step).toBe(before.flow.step + 1);
	if (before.flow.phase === 'final') expect(flow.phase).toBe('final');
	expect(PHASES).toContain(flow.phase);
	expect(flow.asked).toEqual([...new Set(flow.asked)].sort((a, b) => a - b));
	expect(flow.next).toBeGreaterThan(flow.asked.at(-1) ?? -1);
	expect(flow.next).toBeGreaterThanOrEqual(before.flow.next);
	expect(flow.next).toBeLessThanOrEqual(QUESTIONS.milliPoints.length);
	if (flow.pausedAt !== null) expect(dueAt(after)).toBe(Infinity);
	if (flow.closesAt !== null) expect(flow.closesAt).toBeGreaterThan(flow.opensAt ?? Infinity);

	// answers
	const count = ({ answers }: Game) =>
		[...answers.values()].reduce((sum, one) => sum + one.size, 0);
	if (event.type === 'answer') {
		expect(count(after) - count(before)).toBeOneOf([0, 1]);
		const { timePercent = 100, removed = true } = before.players.get(event.player) ?? {};
		if (removed || !takesAnswers(before.flow, timePercent, now)) expect(after).toBe(before);
	} else expect(count(after)).toBeLessThanOrEqual(count(before));
	for (const [position, given] of before.answers)
		for (const [id, answer] of after.answers.get(position) ?? [])
			expect(given.get(id) ?? answer).toBe(answer);

	// players and points
	expect(after.players.size - before.players.size).toBe(
		event.type === 'join' && after !== before ? 1 : 0
	);
	for (const [id, was] of before.players) {
		const is = after.players.get(id);
		expect(is?.points).toBeGreaterThanOrEqual(was.points);
		expect(is?.team).toBe(was.team);
		if (was.removed) expect([is?.points, is?.removed]).toEqual([was.points, true]);
		if (is?.points !== was.points) expect(is?.points).toBe(was.points + (is?.gained ?? 0));
	}
	expectRanked(after);
}

function expectRanked({ players, settings }: Game): void {
	const board = ranked([...players.values()], settings);
	for (const row of board) {
		const better = board.filter(({ rank }) => rank < row.rank);
		expect(row.rank).toBe(better.length + 1);
		expect(better.every(({ points }) => points >= row.points)).toBe(true);
	}
}
