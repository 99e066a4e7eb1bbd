import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { drawn } from './draw.ts';

const quiz = (...flags: boolean[]) => flags.map((inDraw, id) => ({ id, inDraw }));

test('what is always asked stays, in its place', () => {
	const items = quiz(false, true, true, true, false);
	const ids = drawn(items, 2, seededRandom('a')).map(({ id }) => id);
	expect(ids).toHaveLength(4);
	expect(ids).toEqual([...ids].sort());
	expect(ids).toEqual(expect.arrayContaining([0, 4]));
});

test('a draw that is larger than its questions takes them all', () => {
	expect(drawn(quiz(true, true), 5, seededRandom('a'))).toHaveLength(2);
});

test('nothing is drawn until somebody says how many', () => {
	expect(drawn(quiz(true, false), null, seededRandom('a'))).toEqual([{ id: 1, inDraw: false }]);
});

test('each seed gives one draw, and the seeds reach every question', () => {
	const items = quiz(...Array<boolean>(6).fill(true));
	const draws = Array.from({ length: 60 }, (_, seed) => drawn(items, 2, seededRandom(`${seed}`)));
	expect(new Set(draws.flat().map(({ id }) => id)).size).toBe(6);
	expect(drawn(items, 2, seededRandom('7'))).toEqual(draws[7]);
});
