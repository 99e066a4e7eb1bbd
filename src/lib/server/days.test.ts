import { expect, it } from 'vitest';
import { periodAt } from './days.ts';

const day = (date: Date | null) => date && date.toISOString().slice(0, 10);

it.each([
	['', '2026-03-10', null, null],
	['week', '2026-03-10', '2026-03-03', null],
	['month', '2026-03-10', '2026-02-08', null],
	['year', '2026-03-10', '2025-08-01', null],
	['year', '2026-07-31', '2025-08-01', null],
	['year', '2026-08-01', '2026-08-01', null],
	['earlier', '2026-09-10', null, '2026-08-01']
] as const)('"%s" on %s is from %s and before %s', (period, today, from, before) => {
	const written = periodAt(period, Date.parse(`${today}T12:00:00Z`));
	expect([day(written.from), day(written.before)]).toEqual([from, before]);
});
