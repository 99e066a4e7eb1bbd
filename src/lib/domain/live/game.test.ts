import { describe, expect, it, test } from 'vitest';
import { after, says, someGame, worth, type Moment } from '../../../../tests/live.ts';
import { dueAt, joinRefusal, play } from './game.ts';
import type { Game, GameEvent } from './game-model.ts';

// in a plain game a question is read for 5 s and answered for 30 s

const THREE = worth(1000, 1000, 1000);
const run = (game: Game, ...moments: Moment[]) => after(game, THREE, ...moments);
const at = ({ flow: { phase, asked, next } }: Game) => `${phase} ${asked.join()} then ${next}`;
const points = ({ players }: Game) => [...players.values()].map((player) => player.points);
const given = ({ answers }: Game, position: number) => [...(answers.get(position)?.keys() ?? [])];
const ask: Moment = [0, 'next'];

test('the host paces a game to its end', () => {
	const steps: [Moment, string][] = [
		[[0, 'tick'], 'lobby  then 0'],
		[[1, 'next'], 'question 0 then 1'],
		[[7, says('ada', 0, 1000)], 'question 0 then 1'],
		[[8, 'next'], 'closed 0 then 1'],
		[[9, 'next'], 'reveal 0 then 1'],
		[[10, 'next'], 'standings 0 then 1'],
		[[999, 'tick'], 'standings 0 then 1'],
		[[1000, 'next'], 'question 0,1 then 2'],
		[[1010, says('ada', 1, 1000)], 'question 0,1 then 2'],
		[[1011, says('ben', 1, 500)], 'question 0,1 then 2'],
		[[1011, 'tick'], 'closed 0,1 then 2'],
		[[1012, 'next'], 'reveal 0,1 then 2'],
		[[1013, 'next'], 'standings 0,1 then 2'],
		[[1014, 'next'], 'question 0,1,2 then 3'],
		[[1049, 'tick'], 'question 0,1,2 then 3'],
		[[1050.1, 'tick'], 'closed 0,1,2 then 3'],
		[[1051, 'next'], 'reveal 0,1,2 then 3'],
		[[1052, 'next'], 'final 0,1,2 then 3'],
		[[1053, 'next'], 'final 0,1,2 then 3']
	];
	let game = someGame();
	for (const [moment, expected] of steps) {
		game = run(game, moment);
		expect([moment, at(game)]).toEqual([moment, expected]);
	}
	expect(points(game)).toEqual([2000, 500]);
});

test('a clock paces a game that its host has begun', () => {
	let game = run(someGame({ pacing: 'clock' }), [10, 'next']);
	const course: [number, string][] = [];
	while (dueAt(game) < Infinity) {
		const due = dueAt(game);
		game = play(game, { type: 'tick' }, due, THREE);
		course.push([due / 1000, game.flow.phase]);
	}
	expect(course.slice(0, 5)).toEqual([
		[46.001, 'closed'],
		[47.501, 'reveal'],
		[62.501, 'standings'],
		[70.501, 'question'],
		[106.502, 'closed']
	]);
	expect(at(game)).toBe('final 0,1,2 then 3');
});

test('each at their own speed: all questions, any order, one end', () => {
	const game = run(
		someGame({ pacing: 'self', minutes: 10 }),
		ask,
		[5, says('ada', 2, 1000)],
		[6, says('ada', 0, 1000)],
		[7, says('ada', 0, 0)],
		[8, says('ben', 3, 1000)],
		[600.9, says('ben', 1, 400)],
		[601.1, says('ben', 0, 1000)]
	);
	expect(at(game)).toBe('working 0,1,2 then 3');
	expect(dueAt(game)).toBe(601_001);
	const end = run(game, [601.001, 'tick']);
	expect([at(end), points(end)]).toEqual(['final 0,1,2 then 3', [2000, 400]]);
	expect(points(run(game, [500, 'next']))).toEqual([2000, 400]);
	expect(run(game, [500, 'skip'])).toBe(game);
});

test('a poll has no standings', () => {
	const poll = worth(0, 1000);
	const game = after(someGame(), poll, ask, [6, says('ada', 0, null)], [7, 'next'], [8, 'next']);
	expect(at(game)).toBe('reveal 0 then 1');
	expect(at(after(game, poll, [9, 'next']))).toBe('question 0,1 then 2');
});

describe('what the host says', () => {
	test.each<[string, Moment[], string]>([
		['next while it is read: answers are taken', [[2, 'next']], 'question 0 then 1'],
		['skip', [[8, 'skip']], 'question 1 then 2'],
		['skip while it is read', [[2, 'skip']], 'question 1 then 2'],
		[
			'skip to the end',
			[
				[2, 'skip'],
				[3, 'skip'],
				[4, 'skip']
			],
			'final  then 3'
		],
		[
			'skip what is closed',
			[
				[8, 'next'],
				[9, 'skip']
			],
			'closed 0 then 1'
		],
		['end', [[8, 'end']], 'final 0 then 1'],
		['end while it is read: it was not asked', [[4, 'end']], 'final  then 1'],
		[
			'next in a pause: it goes on',
			[
				[8, 'pause'],
				[9, 'next']
			],
			'closed 0 then 1'
		]
	])('%s', (_, moments, expected) => {
		expect(at(run(someGame(), ask, ...moments))).toBe(expected);
	});

	it('is not followed where another step runs meanwhile', () => {
		const game = run(someGame(), ask, [6, 'next']);
		for (const type of ['next', 'skip'] as const)
			expect(play(game, { type, step: game.flow.step - 1 }, 7000, THREE)).toBe(game);
	});

	test('next twice while it is read, as with a double click, closes nothing', () => {
		const game = run(someGame(), ask);
		const next: GameEvent = { type: 'next', step: game.flow.step };
		const twice = play(play(game, next, 2000, THREE), next, 2001, THREE);
		expect(twice.flow).toMatchObject({ phase: 'question', opensAt: 2000, closesAt: 32_000 });
	});

	test.each<[string, Moment]>([
		['pause in the lobby', [1, 'pause']],
		['resume what goes on', [1, 'resume']],
		['unlock an open door', [1, 'unlock']],
		['skip in the lobby', [1, 'skip']],
		['more time in the lobby', [1, { type: 'extend', ms: 1000 }]],
		['remove nobody', [1, { type: 'remove', player: 'eve' }]],
		['an answer in the lobby', [1, says('ada', 0, 1000)]]
	])('%s changes nothing', (_, moment) => {
		const game = someGame();
		expect(run(game, moment)).toBe(game);
	});

	test.each<[string, Moment]>([
		['pause', [99, 'pause']],
		['lock', [99, 'lock']],
		['end', [99, 'end']],
		['next', [99, 'next']],
		['skip', [99, 'skip']],
		['tick', [1e9, 'tick']],
		['join', [99, { type: 'join', player: 'eve', timePercent: 100 }]]
	])('%s changes nothing at the end', (_, moment) => {
		const game = run(someGame(), ask, [9, 'end']);
		expect(run(game, moment)).toBe(game);
	});

	test('no time, or less of it, cannot be added', () => {
		const game = run(someGame(), ask);
		for (const ms of [0, -5000, NaN]) expect(run(game, [7, { type: 'extend', ms }])).toBe(game);
	});
});

describe('a skipped question', () => {
	const game = run(
		someGame({ readSeconds: 0 }),
		...([
			[0, 'next'],
			[1, says('ada', 0, 1000)],
			[2, says('ben', 0, 0)],
			[3, 'next']
		] as Moment[]),
		...([
			[4, 'next'],
			[5, 'next'],
			[6, 'next'],
			[7, says('ada', 1, 1000)],
			[8, 'skip']
		] as Moment[])
	);

	it('counts for nobody, and what was answered to it is no answer to the next', () => {
		expect(at(game)).toBe('question 0,2 then 3');
		expect(run(game, [9, says('ben', 1, 1000)])).toBe(game);
		expect(points(run(game, [9, says('ben', 2, 1000)], [10, 'next']))).toEqual([1000, 1000]);
	});

	it('pays the one before it no second time when it was the last', () => {
		expect(points(run(game, [9, 'skip']))).toEqual([1000, 0]);
	});
});

describe('players', () => {
	test('come while it runs, once, and not through a locked door', () => {
		const eve = { type: 'join', player: 'eve', timePercent: 100 } as const;
		const game = run(someGame(), ask, [7, eve], [8, 'lock']);
		expect([...game.players.keys()]).toEqual(['ada', 'ben', 'eve']);
		expect(run(game, [9, eve])).toBe(game);
		expect(run(game, [9, { ...eve, player: 'mallory' }])).toBe(game);
		expect(run(game, [9, 'unlock'], [10, { ...eve, player: 'mallory' }]).players.size).toBe(4);
	});

	test('who was sent out gains nothing, and nobody waits for them', () => {
		const game = run(
			someGame(),
			ask,
			[6, says('ben', 0, 1000)],
			[7, { type: 'remove', player: 'ben' }],
			[8, says('ada', 0, 1000)]
		);
		expect(dueAt(game)).toBe(5000);
		const closed = run(game, [8, 'tick']);
		expect(points(closed)).toEqual([1000, 0]);
		expect(run(closed, [9, { type: 'join', player: 'ben', timePercent: 100 }])).toBe(closed);
	});

	test('fill the teams evenly, where there are any', () => {
		const names = { a: 100, b: 100, c: 100, d: 100, e: 100 } as const;
		const teams = (game: Game) => [...game.players.values()].map(({ team }) => team);
		expect(teams(someGame({ mode: 'teams', teams: 3 }, names))).toEqual([0, 1, 2, 0, 1]);
		expect(teams(someGame({}, { a: 100 }))).toEqual([null]);
	});

	test.each([
		['lobby', false, null, null],
		['working', true, null, 'locked'],
		['final', false, null, 'over'],
		['final', true, { removed: false }, null],
		['lobby', false, { removed: true }, 'removed']
	] as const)('join at %s, locked %s, known %j: %s', (phase, locked, known, refusal) => {
		expect(joinRefusal({ phase, locked }, known)).toBe(refusal);
	});

	test('answer once, what runs, and only if they play', () => {
		const game = run(someGame(), ask, [6, says('ada', 0, 0)]);
		expect(run(game, [7, says('ada', 0, 1000)])).toBe(game);
		expect(run(game, [7, says('ben', 1, 1000)])).toBe(game);
		expect(run(game, [7, says('eve', 0, 1000)])).toBe(game);
		const second = run(game, [8, 'next'], [9, 'next'], [10, 'next'], [11, 'next'], [17, 'tick']);
		expect(at(second)).toBe('question 0,1 then 2');
		expect(run(second, [18, says('ben', 0, 1000)])).toBe(second);
		expect(given(run(second, [18, says('ben', 1, 1000)]), 1)).toEqual(['ben']);
	});
});
