import { describe, expect, test } from 'vitest';
import { after, says, someGame, worth, type Moment } from '../../../../tests/live.ts';
import type { TimePercent } from '../attempts/accommodation.ts';
import { dueAt } from './game.ts';
import type { Game } from './game-model.ts';
import type { GameSettings } from './settings.ts';

// read from 0 s to 5 s, answered until 35 s; a second of grace

const TWO = worth(1000, 1000);
const run = (game: Game, ...moments: Moment[]) => after(game, TWO, ...moments);
const asked = (settings: Partial<GameSettings> = {}, players?: Record<string, TimePercent>) =>
	run(someGame(settings, players), [0, 'next']);
const away = (game: Game, id: string): Game => {
	const player = game.players.get(id);
	if (!player) throw new Error('Nobody of this name plays');
	return { ...game, players: new Map(game.players).set(id, { ...player, present: false }) };
};

describe('an answer is taken', () => {
	test.each<[number, boolean, TimePercent, string]>([
		[4.999, false, 100, 'not while the question is read'],
		[5, true, 100, 'from its opening on'],
		[35, true, 100, 'until the end'],
		[36, true, 100, 'while it may have been on its way'],
		[36.001, false, 100, 'no later'],
		[43.5, true, 125, 'longer from who has a quarter more time'],
		[43.501, false, 125, 'but not for ever'],
		[51, true, 150, 'half more'],
		[66, true, 200, 'twice the time'],
		[99_999, true, null, 'at any time from who has no limit']
	])('at %d s: %s (%s %%): %s', (seconds, taken, timePercent) => {
		const game = asked({}, { ada: timePercent });
		expect(run(game, [seconds, says('ada', 0, 1000)]) !== game).toBe(taken);
	});

	test('by an extended clock, also of who has more time', () => {
		const game = run(asked({}, { ada: 100, ben: 200 }), [34, { type: 'extend', ms: 10_000 }]);
		expect(run(game, [46, says('ada', 0, 1000)])).not.toBe(game);
		expect(run(game, [46.001, says('ada', 0, 1000)])).toBe(game);
		expect(run(game, [86, says('ben', 0, 1000)])).not.toBe(game);
	});

	test('without a clock until the host closes the question', () => {
		const game = asked({ answerSeconds: null });
		expect(dueAt(game)).toBe(Infinity);
		expect(run(game, [7, { type: 'extend', ms: 1000 }])).toBe(game);
		const late = run(game, [5000, says('ada', 0, 1000)], [5001, 'next']);
		expect(late.players.get('ada')?.points).toBe(1000);
		expect(run(late, [5002, says('ben', 0, 1000)])).toBe(late);
	});
});

describe('a question is closed', () => {
	const ada: Moment = [7, says('ada', 0, 1000)];
	const three = { ada: 100, ben: 150, cem: null } as const;
	test.each<[string, Game, number]>([
		['when its time is over', asked(), 36.001],
		['when all have answered', run(asked(), ada, [8, says('ben', 0, 0)]), 5],
		['not before who is away may come back', run(away(asked(), 'ben'), ada), 36.001],
		['after those with more time', run(asked({}, { ada: 100, ben: 150 }), ada), 51.001],
		['unless they are away', run(away(asked({}, { ada: 100, ben: 150 }), 'ben'), ada), 36.001],
		['by its host where somebody has no limit', run(asked({}, three), ada), Infinity],
		[
			'once somebody without a limit has answered',
			run(asked({}, three), ada, [8, says('cem', 0, 0)]),
			51.001
		],
		['by no clock in a pause', run(asked(), [9, 'pause']), Infinity]
	])('%s', (_, game, seconds) => {
		expect(dueAt(game)).toBe(seconds * 1000);
	});

	test('where each goes at their own speed, when nobody is at work any more', () => {
		const game = asked({ pacing: 'self', minutes: 1 }, { ada: 100, ben: null });
		expect(dueAt(game)).toBe(Infinity);
		const done = run(game, [5, says('ben', 0, 0)], [6, says('ben', 1, 0)]);
		expect(dueAt(done)).toBe(61_001);
	});
});

describe('a pause', () => {
	test('takes no answers, and gives back all that was left', () => {
		const paused = run(asked(), [15, 'pause']);
		expect(run(paused, [16, says('ada', 0, 1000)])).toBe(paused);
		expect(run(paused, [17, 'pause'])).toBe(paused);
		const game = run(paused, [115, 'resume']);
		expect(run(game, [136, says('ada', 0, 1000)])).not.toBe(game);
		expect(run(game, [136.001, says('ada', 0, 1000)])).toBe(game);
	});

	test('while it is read: the rest of the reading comes after it', () => {
		const game = run(asked(), [3, 'pause'], [103, 'resume']);
		expect(run(game, [104.999, says('ada', 0, 1000)])).toBe(game);
		expect(run(game, [105, says('ada', 0, 1000)])).not.toBe(game);
	});

	test('is as long for those who have more time', () => {
		const game = run(asked({}, { ada: 200 }), [15, 'pause'], [615, 'resume']);
		expect(dueAt(game)).toBe(666_001);
	});

	test('costs nobody speed', () => {
		const points = (game: Game) => game.players.get('ada')?.points ?? 0;
		const answered = run(asked({ speed: true }), [15, says('ada', 0, 1000)]);
		const paused = run(answered, [16, 'pause'], [600, 'resume'], [601, 'next']);
		expect(points(paused)).toBeGreaterThanOrEqual(points(run(answered, [20, 'next'])));
	});

	test('stops the clock of a reveal', () => {
		const game = run(
			asked({ pacing: 'clock' }),
			...([
				[6, 'next'],
				[7.5, 'tick'],
				[10, 'pause'],
				[100, 'tick'],
				[110, 'resume']
			] as Moment[])
		);
		expect(game.flow.phase).toBe('reveal');
		expect(dueAt(game)).toBe(122_500);
	});

	test('ends with the game', () => {
		expect(run(asked(), [15, 'pause'], [16, 'end']).flow).toMatchObject({
			...{ phase: 'final', pausedAt: null, opensAt: null, closesAt: null }
		});
	});
});
