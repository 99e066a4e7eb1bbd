import { describe, expect, it } from 'vitest';
import { NO_ACCOMMODATION, type Accommodation } from './accommodation.ts';
import {
	deadlineOf,
	isLate,
	mayBegin,
	ownSchedule,
	type Beginning,
	type Exception,
	type Schedule
} from './schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 2, 4, 12);
const at = (minutes: number) => NOON + minutes * MINUTE;

/** Opens at noon, closes an hour later, 20 minutes each. */
const LESSON: Schedule = {
	opensAt: NOON,
	closesAt: at(60),
	lateUntil: null,
	timeLimitMinutes: 20,
	attempts: 1
};
const own = (
	schedule: Partial<Schedule> = {},
	accommodation: Partial<Accommodation> = {},
	exception: Partial<Exception> | null = null
) =>
	ownSchedule(
		{ ...LESSON, ...schedule },
		{ ...NO_ACCOMMODATION, ...accommodation },
		exception && { opensAt: null, closesAt: null, extraAttempts: 0, ...exception }
	);

describe('one student’s schedule', () => {
	it('is the assignment’s where nothing is different', () => {
		expect(own()).toEqual({ ...LESSON, timePercent: 100 });
	});

	it('takes an exception’s times, and closes later on top', () => {
		const absent = { opensAt: at(24 * 60), closesAt: at(25 * 60), extraAttempts: 1 };
		const mine = own({ lateUntil: at(90) }, { closesLaterHours: 2, extraAttempts: 1 }, absent);
		expect(mine).toMatchObject({
			opensAt: at(24 * 60),
			closesAt: at(25 * 60) + 2 * HOUR,
			lateUntil: at(25 * 60) + 2 * HOUR + 30 * MINUTE,
			attempts: 3
		});
	});

	it('never counts attempts where they are free', () => {
		expect(own({ attempts: null }, { extraAttempts: 3 }).attempts).toBeNull();
	});
});

it.each<[string, number, number, Beginning]>([
	['before it opens', -1, 0, 'not-open-yet'],
	['as it opens', 0, 0, 'ok'],
	['before it closes', 59, 0, 'ok'],
	['as it closes', 60, 0, 'closed'],
	['with every attempt used', 10, 1, 'no-attempts-left']
])('%s: %i minutes after noon, %i used: %s', (_, minutes, used, beginning) => {
	expect(mayBegin(own(), at(minutes), used)).toBe(beginning);
});

it('may be begun late where late answers are taken', () => {
	expect(mayBegin(own({ lateUntil: at(90) }), at(75), 0)).toBe('ok');
	expect(mayBegin(own({ lateUntil: at(90) }), at(90), 0)).toBe('closed');
});

it.each<[string, Partial<Schedule>, Partial<Accommodation>, number, number | null]>([
	['the limit', {}, {}, 0, 20],
	['closing, when it comes first', {}, {}, 50, 60],
	['late time, when late answers are taken', { lateUntil: at(65) }, {}, 50, 65],
	['closing where there is no limit', { timeLimitMinutes: null }, {}, 10, 60],
	['nothing', { timeLimitMinutes: null, closesAt: null }, {}, 10, null],
	['a quarter more', {}, { timePercent: 125 }, 0, 25],
	['half more', {}, { timePercent: 150 }, 0, 30],
	['double, past closing', {}, { timePercent: 200 }, 45, 75],
	[
		'later closing where there is no limit',
		{ timeLimitMinutes: null },
		{ closesLaterHours: 1 },
		0,
		120
	],
	['closing, for the untimed', {}, { timePercent: null }, 0, 60],
	['past closing, for the untimed who begin late', {}, { timePercent: null }, 55, 65],
	[
		'nothing, for the untimed where nothing closes',
		{ closesAt: null },
		{ timePercent: null },
		0,
		null
	]
])('an attempt ends by %s', (_, schedule, accommodation, begun, ends) => {
	const deadline = deadlineOf(own(schedule, accommodation), at(begun));
	expect(deadline).toBe(ends === null ? null : at(ends));
});

it('ends later by the minutes that a teacher added', () => {
	expect(deadlineOf(own(), at(0), 5)).toBe(at(25));
	expect(deadlineOf(own(), at(50), 5)).toBe(at(65));
});

it.each<[string, Partial<Schedule>, Partial<Accommodation>, number, number, boolean]>([
	['handed in before closing', {}, {}, 0, 59, false],
	['handed in by itself at closing', {}, {}, 50, 60, false],
	['begun before closing, handed in after', { lateUntil: at(90) }, {}, 55, 70, true],
	['begun after closing', { lateUntil: at(90) }, {}, 61, 62, true],
	['in one’s own longer time', {}, { timePercent: 200 }, 50, 70, false],
	['where nothing closes', { closesAt: null }, {}, 0, 500, false]
])('%s: late %s', (_, schedule, accommodation, begun, submitted, late) => {
	expect(isLate(own(schedule, accommodation), at(begun), at(submitted))).toBe(late);
});
