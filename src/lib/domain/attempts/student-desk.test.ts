import { expect, it } from 'vitest';
import type { OwnSchedule } from './schedule.ts';
import { closingOf, todoOf, type Todo } from './student-desk.ts';

const OWN: OwnSchedule = {
	opensAt: 1000,
	closesAt: 5000,
	lateUntil: 9000,
	timeLimitMinutes: null,
	attempts: 2,
	timePercent: 100
};

it.each<[number, number, boolean, Todo]>([
	[999, 0, false, 'wait'],
	[1000, 0, false, 'begin'],
	[1000, 1, true, 'go-on'],
	[1000, 1, false, 'again'],
	[1000, 2, false, 'done'],
	[8999, 0, false, 'begin'],
	[9000, 0, false, 'missed'],
	[9000, 1, false, 'done'],
	[9001, 1, true, 'go-on']
])('at %i with %i attempts (running: %s) there is to %s', (now, used, running, todo) => {
	expect(todoOf(OWN, now, used, running)).toBe(todo);
});

it.each([
	[4999, 5000, false, false],
	[5000, 9000, true, false],
	[9000, 9000, true, true]
])('at %i it closes at %i (late: %s, over: %s)', (now, at, isLate, isOver) => {
	expect(closingOf(OWN, now)).toEqual({ at, isLate, isOver });
});

it('closes once where no late answers are taken, and never where nothing closes', () => {
	const own = { ...OWN, lateUntil: null };
	expect(closingOf(own, 5000)).toEqual({ at: 5000, isLate: false, isOver: true });
	expect(closingOf({ ...own, closesAt: null }, 5000).isOver).toBe(false);
});
