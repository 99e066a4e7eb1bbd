import { describe, expect, it } from 'vitest';
import { AccommodationForm } from './accommodation-form.ts';
import { exceptionForm } from './exception-form.ts';
import { parseForm } from './forms.ts';

const formOf = (values: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(values)) form.set(name, value);
	return form;
};

describe('an exception', () => {
	const USUAL = {
		opensAt: new Date('2026-03-04T12:00Z'),
		closesAt: new Date('2026-03-05T12:00Z')
	};
	const EMPTY = { timeZone: 'UTC', opensAt: '', closesAt: '', extraAttempts: '' };
	const read = (changed: Record<string, string>) =>
		parseForm(exceptionForm(USUAL), formOf({ ...EMPTY, ...changed }));

	it.each<[Record<string, string>, object]>([
		[{}, { opensAt: null, closesAt: null, extraAttempts: 0 }],
		[
			{ closesAt: '2026-03-09T18:00', timeZone: 'Europe/Berlin', extraAttempts: '2' },
			{ opensAt: null, closesAt: new Date('2026-03-09T17:00Z'), extraAttempts: 2 }
		]
	])('%j is read', (changed, output) => {
		expect(read(changed)).toEqual({ ok: true, output });
	});

	it.each<[Record<string, string>, string[]]>([
		[{ closesAt: '2026-03-04T12:00' }, ['closesAt']],
		[{ opensAt: '2026-03-06T12:00' }, ['opensAt']],
		[{ opensAt: '2026-03-06T12:00', closesAt: '2026-03-06T11:00' }, ['closesAt']],
		[{ opensAt: 'soon' }, ['opensAt']],
		[{ extraAttempts: '21' }, ['extraAttempts']],
		[{ extraAttempts: '-1' }, ['extraAttempts']],
		[{ timeZone: 'Mars/Olympus' }, ['timeZone']]
	])('%j is refused', (changed, fields) => {
		const parsed = read(changed);
		expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual(fields);
	});
});

describe('an accommodation', () => {
	const read = (values: Record<string, string>) =>
		parseForm(
			AccommodationForm,
			formOf({ timePercent: '100', closesLaterHours: '', extraAttempts: '', ...values })
		);

	it.each<[Record<string, string>, object]>([
		[{}, { timePercent: 100, closesLaterHours: 0, readAloud: false }],
		[
			{ timePercent: 'untimed', largeText: 'on' },
			{ timePercent: null, largeText: true }
		],
		[{ closesLaterHours: '2160', extraAttempts: '20' }, { closesLaterHours: 2160 }]
	])('%j is read', (values, output) => {
		expect(read(values)).toMatchObject({ ok: true, output });
	});

	it.each([
		[{ timePercent: '300' }, 'timePercent'],
		[{ closesLaterHours: '2161' }, 'closesLaterHours'],
		[{ extraAttempts: 'many' }, 'extraAttempts']
	])('%j is refused', (values, field) => {
		expect(read(values)).toMatchObject({
			ok: false,
			errors: { [field]: expect.any(String) as string }
		});
	});
});
