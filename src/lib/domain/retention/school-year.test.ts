import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isYearEnd, MOST_KEEP_DAYS, removalsAt } from './school-year.ts';

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());

type Row = [
	yearEnds: string,
	keepDays: number,
	zone: string,
	now: string,
	/** Of what is due: handed in before, and from when on it goes. */
	before: string,
	at: string,
	next: string
];

it.each<Row>([
	// the defaults: a year that ends on 31 July is kept to the end of 30 August
	['07-31', 30, 'UTC', '2026-08-30T23:59:59Z', '2025-08-01', '2025-08-31', '2026-08-31'],
	['07-31', 30, 'UTC', '2026-08-31T00:00:00Z', '2026-08-01', '2026-08-31', '2027-08-31'],
	['07-31', 30, 'UTC', '2026-11-25T12:00:00Z', '2026-08-01', '2026-08-31', '2027-08-31'],
	['07-31', 0, 'UTC', '2026-07-31T23:59:59Z', '2025-08-01', '2025-08-01', '2026-08-01'],
	// the end of February, with and without a 29th
	['02-29', 1, 'UTC', '2028-03-05T00:00:00Z', '2028-03-01', '2028-03-02', '2029-03-02'],
	['02-29', 1, 'UTC', '2027-03-05T00:00:00Z', '2027-03-01', '2027-03-02', '2028-03-02'],
	['02-28', 1, 'UTC', '2028-03-05T00:00:00Z', '2028-02-29', '2028-03-01', '2029-03-02'],
	// where the year ends in December, what is kept reaches into the next one
	['12-15', 30, 'UTC', '2027-01-14T23:59:59Z', '2025-12-16', '2026-01-15', '2027-01-15'],
	['12-15', 30, 'UTC', '2027-01-15T00:00:00Z', '2026-12-16', '2027-01-15', '2028-01-15'],
	['12-31', 0, 'UTC', '2027-01-01T00:00:00Z', '2027-01-01', '2027-01-01', '2028-01-01'],
	// longer than a year: the newest year end is not due yet, an older one is
	['07-31', 400, 'UTC', '2026-11-25T12:00:00Z', '2025-08-01', '2026-09-05', '2027-09-05'],
	[
		...(['07-31', 3650, 'UTC', '2026-11-25T12:00:00Z'] as const),
		...(['2016-08-01', '2026-07-30', '2027-07-30'] as const)
	]
])('%s, kept %i days, in %s at %s', (yearEnds, keepDays, zone, now, before, at, next) => {
	const retention = { yearEnds, keepDays };
	const removals = removalsAt(retention, Date.parse(now), zone);
	expect(iso(removals?.due.before)).toBe(`${before}T00:00:00.000Z`);
	expect(iso(removals?.due.at)).toBe(`${at}T00:00:00.000Z`);
	expect(iso(removals?.next.at)).toBe(`${next}T00:00:00.000Z`);
});

it.each([
	// summer time ends between the two
	['Europe/Berlin', '09-30', 30, '2026-09-30T22:00:00.000Z', '2026-10-30T23:00:00.000Z'],
	['America/New_York', '06-30', 30, '2026-07-01T04:00:00.000Z', '2026-07-31T04:00:00.000Z'],
	['Pacific/Auckland', '12-15', 30, '2025-12-15T11:00:00.000Z', '2026-01-14T11:00:00.000Z'],
	['Asia/Kolkata', '03-31', 30, '2026-03-31T18:30:00.000Z', '2026-04-30T18:30:00.000Z']
])('ends the day by the clocks of %s', (zone, yearEnds, keepDays, before, at) => {
	const retention = { yearEnds, keepDays };
	const removal = { before: Date.parse(before), at: Date.parse(at) };
	expect(removalsAt(retention, Date.parse(at), zone)?.due).toEqual(removal);
	expect(removalsAt(retention, Date.parse(at) - 1, zone)?.next).toEqual(removal);
});

it('keeps everything where no number of days is set', () => {
	const retention = { yearEnds: '07-31', keepDays: null };
	expect(removalsAt(retention, Date.parse('2026-11-25'), 'UTC')).toBeNull();
});

it('never removes what is younger than was promised, and always has a next time', () => {
	const days = fc.integer({ min: 0, max: MOST_KEEP_DAYS });
	const yearEnds = fc.constantFrom('01-01', '02-28', '02-29', '03-01', '07-31', '12-31');
	const now = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') });
	fc.assert(
		fc.property(yearEnds, days, now, (ends, keepDays, at) => {
			const removals = removalsAt({ yearEnds: ends, keepDays }, at, 'Europe/Berlin');
			if (!removals) throw new Error('Nothing is kept for ever');
			const { due, next } = removals;
			const hour = 3_600_000; // a change of the clocks
			expect(at - due.before).toBeGreaterThanOrEqual(keepDays * 24 * hour - hour);
			expect(next.at).toBeGreaterThan(at);
			expect(next.at - due.at).toBeLessThanOrEqual(367 * 24 * hour);
		})
	);
});

it.each([
	['07-31', true],
	['02-29', true],
	['02-30', false],
	['13-01', false],
	['00-10', false],
	['7-31', false],
	['2026-07-31', false],
	['', false]
])('takes %j for a day: %s', (text, is) => {
	expect(isYearEnd(text)).toBe(is);
});
