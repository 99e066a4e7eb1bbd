import { describe, expect, it, test } from 'vitest';
import { classShare, ranked, rankedTeams, shownBest, smallestTeam } from './ranks.ts';

const rows = (...points: number[]) =>
	points.map((one, index) => ({ points: one, timeMs: (index + 1) * 1000 }));
const ranks = (speed: boolean, ...points: number[]) =>
	ranked(rows(...points), { speed }).map(({ rank, points }) => `${rank}: ${points}`);

test.each([
	['never the last', [9, 5, 3], [9, 5]],
	['nor all who share the last place', [9, 3, 3], [9]],
	['all who share the first', [5, 5], [5, 5]],
	['nobody without points', [9, 0, 0], [9]],
	['nobody before there are any', [0, 0], []],
	['no more than asked for', [9, 8, 7, 6, 5], [9, 8, 7]],
	['one who plays alone', [4], [4]]
])('a board shows %s', (_, points, shown) => {
	const best = shownBest(ranked(rows(...points), { speed: false }), 3);
	expect(best.map((row) => row.points)).toEqual(shown);
});

describe('ranks', () => {
	it('are 1, 2, 2, 4', () => {
		expect(ranks(false, 3, 9, 5, 5)).toEqual(['1: 9', '2: 5', '2: 5', '4: 3']);
		expect(ranks(false, 0, 0)).toEqual(['1: 0', '1: 0']);
		expect(ranks(false)).toEqual([]);
	});

	it('of equals are told apart by time where quick answers were asked for', () => {
		expect(ranks(true, 5, 9, 5)).toEqual(['1: 9', '2: 5', '3: 5']);
		const equal = [
			{ points: 5, timeMs: 7 },
			{ points: 5, timeMs: 7 }
		];
		expect(ranked(equal, { speed: true }).map(({ rank }) => rank)).toEqual([1, 1]);
	});

	it('leave what they rank as it was', () => {
		const given = rows(1, 2);
		ranked(given, { speed: false });
		expect(given).toEqual(rows(1, 2));
	});
});

describe('teams', () => {
	const member = (team: number | null, points: number) => ({ team, points, timeMs: points });

	it('are ranked by the mean of their members', () => {
		const players = [
			member(0, 4000),
			member(1, 3000),
			member(1, 3001),
			member(1, 0),
			member(null, 9)
		];
		expect(rankedTeams(players)).toEqual([
			{ rank: 1, team: 0, members: 1, points: 4000, timeMs: 0 },
			{ rank: 2, team: 1, members: 3, points: 2000, timeMs: 0 }
		]);
	});

	it('tie by their means alone', () => {
		const teams = rankedTeams([member(2, 5), member(0, 5), member(1, 1)]);
		expect(teams.map(({ rank, team }) => `${rank}: ${team}`)).toEqual(['1: 2', '1: 0', '3: 1']);
	});

	test.each([
		[[], 3, 0],
		[[0, 0, 1], 3, 2],
		[[0, 1, 2], 3, 0],
		[[1, 1, 0, null], 2, 0]
	])('with %j of %d teams, the next goes to team %d', (members, teams, team) => {
		expect(smallestTeam(members, teams)).toBe(team);
	});
});

describe('the share of a class', () => {
	test.each([
		[[1000, 500], 2000, 37_500],
		[[1000, 1000], 1000, 100_000],
		[[1099, 1099], 1000, 100_000], // bonuses
		[[1000, 0, 0], 1000, 33_333],
		[[], 1000, null],
		[[0], 0, null]
	])('of %j where %d could be had is %s', (points, most, share) => {
		expect(classShare(points, most)).toBe(share);
	});
});
