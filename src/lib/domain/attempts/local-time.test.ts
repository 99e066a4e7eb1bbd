import { describe, expect, it } from 'vitest';
import { instantAt, isTimeZone, localAt, momentText, usualTimes } from './local-time.ts';

it.each<[string, string, string]>([
	['2026-01-15T18:00', 'Europe/Berlin', '2026-01-15T17:00Z'],
	['2026-07-15T18:00', 'Europe/Berlin', '2026-07-15T16:00Z'],
	['2026-07-15T18:00:00', 'Europe/Berlin', '2026-07-15T16:00Z'],
	['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59Z'],
	['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
	['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59Z'],
	['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00Z'],
	['2026-11-01T18:00', 'America/New_York', '2026-11-01T23:00Z'],
	['2026-12-31T23:30', 'America/New_York', '2027-01-01T04:30Z'],
	['2026-05-01T08:15', 'Asia/Kolkata', '2026-05-01T02:45Z'],
	['2026-05-01T00:00', 'Pacific/Kiritimati', '2026-04-30T10:00Z'],
	['2026-05-01T12:00', 'UTC', '2026-05-01T12:00Z']
])('%s in %s is %s, and back', (local, zone, utc) => {
	const at = instantAt(local, zone);
	expect(at).toBe(Date.parse(utc));
	expect(localAt(at ?? 0, zone)).toBe(local.slice(0, 16));
});

describe('where clocks change', () => {
	it.each<[string, string, string]>([
		['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
		['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z']
	])('%s in %s is skipped: as long after the change', (local, zone, utc) => {
		expect(instantAt(local, zone)).toBe(Date.parse(utc));
	});

	it.each<[string, string, string]>([
		['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
		['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z']
	])('%s in %s comes twice: the first of them', (local, zone, utc) => {
		expect(instantAt(local, zone)).toBe(Date.parse(utc));
		expect(localAt(Date.parse(utc) + 60 * 60_000, zone)).toBe(local);
	});
});

it.each(['', 'tomorrow', '2026-02-30T10:00', '2026-01-01', '2026-01-01T25:00', '2026-13-01T10:00'])(
	'%j is no time',
	(local) => {
		expect(instantAt(local, 'Europe/Berlin')).toBeNull();
	}
);

it.each<[string, string, string]>([
	['2026-03-04T17:00Z', 'Europe/Berlin', 'Wed 4 Mar 2026, 18:00 CET'],
	['2026-07-04T16:00Z', 'Europe/Berlin', 'Sat 4 Jul 2026, 18:00 CEST'],
	['2026-10-25T00:30Z', 'Europe/Berlin', 'Sun 25 Oct 2026, 02:30 CEST'],
	['2026-10-25T01:30Z', 'Europe/Berlin', 'Sun 25 Oct 2026, 02:30 CET'],
	['2026-07-04T03:00Z', 'America/New_York', 'Fri 3 Jul 2026, 23:00 EDT'],
	['2026-07-04T16:00Z', 'Asia/Kolkata', 'Sat 4 Jul 2026, 21:30 GMT+5:30']
])('%s in %s reads %s', (utc, zone, text) => {
	expect(momentText(Date.parse(utc), zone)).toBe(text);
});

it.each<[string, boolean]>([
	['Europe/Berlin', true],
	['UTC', true],
	['Mars/Olympus', false],
	['+02:00', false],
	['', false],
	['__proto__', false]
])('%j names a zone: %s', (zone, is) => {
	expect(isTimeZone(zone)).toBe(is);
});

it('usually opens now and closes in a week at 18:00 where the teacher is', () => {
	expect(usualTimes(Date.parse('2026-10-20T22:30Z'), 'Europe/Berlin')).toEqual({
		opensAt: '2026-10-21T00:30',
		closesAt: '2026-10-27T18:00'
	});
});
