import { describe, expect, it, test } from 'vitest';
import { CERTAINTY_MARKS, SENSIBLE, type Certainty } from '../attempts/certainty.ts';
import { bonusCap, certaintyBonus, gamePoints, speedPoints, type Timed } from './points.ts';
import type { Mode } from './settings.ts';

const right: Timed = {
	...{ milliCredit: 1000, milliPoints: 1000, certainty: null },
	...{ tookMs: 0, hadMs: 30_000 }
};
const rules = (speed: boolean, certainty: boolean, mode: Mode = 'single') => ({
	...{ mode, speed, certainty }
});
const LEVELS = [1, 2, 3] as const;

describe('speed points, as they are published', () => {
	test.each([
		[2, 30, 967],
		[15, 20, 625],
		[20, 20, 500],
		[10, 60, 917],
		[0.4, 20, 1000],
		[0.5, 20, 988],
		[25, 20, 500] // in the grace
	])('%d s of %d s: %d of 1000', (took, had, points) => {
		expect(speedPoints(took * 1000, had * 1000, 1000)).toBe(points);
	});
});

describe('what an answer earns', () => {
	test.each<[number, Partial<Timed>, boolean, boolean, number]>([
		[1000, {}, false, false, 99],
		[500, { milliCredit: 500 }, false, false, 99],
		[667, { milliCredit: 333, milliPoints: 2002 }, false, false, 99],
		[0, { milliCredit: null }, true, true, 99], // a person will say
		[0, { milliPoints: 0 }, true, true, 99], // a poll
		[0, { milliCredit: 0 }, true, false, 99],
		[1099, {}, true, false, 99],
		[1000, { tookMs: 30_000 }, true, false, 99],
		[1000, { hadMs: null }, true, false, 99], // no clock, no haste
		[500, { milliCredit: 500 }, true, false, 99], // nor for half of a right answer
		[1099, { certainty: 3 }, false, true, 99],
		[1088, { certainty: 2 }, false, true, 99],
		[1077, { certainty: 1 }, false, true, 99],
		[1077, { certainty: null }, false, true, 99],
		[0, { milliCredit: 0, certainty: 3 }, false, true, 99],
		[44, { milliCredit: 0, certainty: 2 }, false, true, 99],
		[66, { milliCredit: 0, certainty: 1 }, false, true, 99],
		[1094, { certainty: 3 }, true, true, 99], // both share what there is
		[1000, { certainty: 3 }, true, true, 0]
	])('%d for %j, speed %s, certainty %s, cap %d', (points, answer, speed, certainty, cap) => {
		expect(gamePoints({ ...right, ...answer }, rules(speed, certainty), cap)).toBe(points);
	});

	it('is the right answer alone where a class plays together', () => {
		expect(gamePoints({ ...right, certainty: 3 }, rules(true, true, 'together'), 99)).toBe(1000);
	});
});

describe('all bonuses of a game together', () => {
	const games = [
		[1000],
		[1000, 500, 3000],
		[1, 1000],
		Array<number>(40).fill(1000),
		[0, 1000],
		[0]
	];
	test.each(games.map((game) => [game]))('stay under the least of %j', (game) => {
		const cap = bonusCap(game);
		const scored = game.filter((milliPoints) => milliPoints > 0);
		for (const [speed, certainty] of [
			[true, false],
			[false, true],
			[true, true]
		] as const) {
			const bonuses = scored.map((milliPoints) => {
				const best = { ...right, milliPoints, certainty: 3 } as const;
				return gamePoints(best, rules(speed, certainty), cap) - milliPoints;
			});
			const sum = bonuses.reduce((total, one) => total + one, 0);
			expect(sum).toBeLessThan(Math.min(...scored));
			expect(Math.min(0, ...bonuses)).toBe(0);
		}
	});
});

describe('certainty', () => {
	/** What a level earns on average to somebody who is right with the probability `p`. */
	const expected = (certainty: Certainty, p: number, cap: number) =>
		p * certaintyBonus(1000, certainty, cap) + (1 - p) * certaintyBonus(0, certainty, cap);

	test.each([9, 17, 99, 999])('pays best for who is honest, at a cap of %d', (cap) => {
		for (const level of LEVELS) {
			const { from, to } = SENSIBLE[level];
			const sure = (from + to) / 2;
			const best = LEVELS.toSorted((a, b) => expected(b, sure, cap) - expected(a, sure, cap));
			expect(best[0]).toBe(level);
		}
	});

	it('is worth the same where two levels meet', () => {
		expect(expected(1, 2 / 3, 99)).toBeCloseTo(expected(2, 2 / 3, 99));
		expect(expected(2, 0.8, 99)).toBeCloseTo(expected(3, 0.8, 99));
	});

	it('pays nothing where there is too little to pay honestly', () => {
		for (const level of LEVELS) expect(certaintyBonus(1000, level, 8)).toBe(0);
	});

	it('never costs, and never more than there is', () => {
		for (const level of LEVELS)
			for (const credit of [0, 250, 500, 1000]) {
				expect(certaintyBonus(credit, level, 99)).toBeGreaterThanOrEqual(0);
				expect(certaintyBonus(credit, level, 99)).toBeLessThanOrEqual(99);
			}
		expect(Object.values(CERTAINTY_MARKS).every(({ wrong }) => wrong >= -6)).toBe(true);
	});
});
