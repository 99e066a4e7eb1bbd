import { expect, it } from 'vitest';
import { phaseOf, type Phase } from './phase.ts';

it.each<[number, number | null, number | null, Phase]>([
	[9, 20, null, 'to-come'],
	[10, 20, null, 'open'],
	[20, 20, null, 'closed'],
	[20, 20, 30, 'open'],
	[30, 20, 30, 'closed'],
	[99, null, null, 'open']
])('at %i, closing at %s, late until %s: %s', (now, closesAt, lateUntil, phase) => {
	const schedule = { opensAt: 10, closesAt, lateUntil, timeLimitMinutes: null, attempts: 1 };
	expect(phaseOf(schedule, now)).toBe(phase);
});
