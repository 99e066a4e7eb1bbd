import { expect, test } from 'vitest';
import type { Counting } from '../attempts/counting.ts';
import type { OwnSchedule } from '../attempts/schedule.ts';
import { cellOf, type GradedAttempt } from './cell.ts';

const NOON = Date.UTC(2026, 2, 4, 12);
const HOUR = 3_600_000;
const OWN: OwnSchedule = {
	opensAt: NOON,
	closesAt: NOON + HOUR,
	lateUntil: null,
	timeLimitMinutes: null,
	attempts: 3,
	timePercent: 100
};

/** "40 60late open": attempts out of 100 points, oldest first; `void` has no points to earn. */
const attempts = (line: string): GradedAttempt[] =>
	line
		.split(' ')
		.filter(Boolean)
		.map((word) => ({
			milliMarks: word === 'open' ? null : (Number.parseInt(word) || 0) * 1000,
			milliPoints: word === 'void' ? 0 : 100_000,
			late: word.endsWith('late')
		}));

test.each<[string, Counting, number, string]>([
	// attempts, which counts, hours after noon, cell
	['', 'best', -1, 'waiting'],
	['', 'best', 0.5, 'waiting'],
	['', 'best', 1, 'missing 0'],
	['open', 'best', 0.5, 'working'],
	['open', 'best', 1.5, 'working'],
	['70', 'best', 0.5, 'done 70000'],
	['0', 'best', 2, 'done 0'],
	['70 open', 'best', 0.5, 'done 70000'],
	['70late', 'best', 2, 'done 70000 late'],
	['70 90late', 'best', 2, 'done 90000 late'],
	['90 70late', 'best', 2, 'done 90000'],
	['90late 90', 'best', 2, 'done 90000'],
	['70 90late', 'first', 2, 'done 70000'],
	['90 70late', 'last', 2, 'done 70000 late'],
	['90 70late', 'mean', 2, 'done 80000 late'],
	['void', 'best', 2, 'done'],
	['void 50', 'first', 2, 'done 50000']
])('"%s", the %s, %d h after noon: %s', (line, counting, hours, wanted) => {
	const { state, milliPercent, late } = cellOf(
		attempts(line),
		counting,
		OWN,
		false,
		NOON + hours * HOUR
	);
	expect([state, milliPercent ?? '', late ? 'late' : ''].join(' ').trim()).toBe(wanted);
});

test.each(['', 'open', '70', '70late'])(
	'excused counts for nothing, whatever was done: "%s"',
	(line) => {
		expect(cellOf(attempts(line), 'best', OWN, true, NOON + 2 * HOUR)).toEqual({
			state: 'excused',
			milliPercent: null,
			late: false
		});
	}
);

test('nothing is missing while late answers are taken, or where it never closes', () => {
	const later = { ...OWN, lateUntil: NOON + 3 * HOUR };
	expect(cellOf([], 'best', later, false, NOON + 2 * HOUR).state).toBe('waiting');
	expect(cellOf([], 'best', later, false, NOON + 3 * HOUR).state).toBe('missing');
	const open = { ...OWN, closesAt: null };
	expect(cellOf([], 'best', open, false, NOON + 900 * HOUR).state).toBe('waiting');
});
