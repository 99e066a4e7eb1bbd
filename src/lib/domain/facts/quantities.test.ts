import { expect, test } from 'vitest';
import { datesIn, completed } from './dates.ts';
import { quantitiesIn } from './quantities.ts';

/** What a sentence counts: [text, value]. */
const counts: [sentence: string, found: [string, number][]][] = [
	['Rebels fired 267 rockets.', [['267', 267]]],
	['More than 1,400 people fled.', [['1,400', 1400]]],
	[
		'It cost $2.5 million and fell by 40 percent.',
		[
			['$2.5 million', 2_500_000],
			['40 percent', 40]
		]
	],
	[
		'Twelve ships and forty-five boats sank.',
		[
			['Twelve', 12],
			['forty-five', 45]
		]
	],
	['About 2.3 million people voted.', [['2.3 million', 2_300_000]]],
	// what is no amount
	['Ana Lopes, 42, is 30 years old and a 14-year-old.', []],
	['They have a nine-month-old bridge.', [['nine', 9]]],
	['Ana Lopes joined the crew aged 12.', [['12', 12]]],
	['In Lugo last Year over 40 ships came.', [['40', 40]]],
	['Lugo is one of the five ports of the region.', []],
	['The park is free for children under 12.', []],
	['They counted over one million ships.', [['one million', 1_000_000]]],
	['They won 3-1 and 4 to 2 at 5:30 or 6 p.m. in Room 12.', []],
	['In 1998 the 21st of 8 to 10 schools shut.', []],
	['Apollo 11 and Expo 67 took 1 of them.', []],
	['It lies about 500 miles (800 km) away.', []],
	['They met for between five and seven years.', []],
	['Ana Lopes, who is 71 and a nurse, was hurt in a quake of magnitude 6.7.', []],
	['It lost 214.6 million ringgit ($50.7 million).', [['214.6 million', 214_600_000]]],
	['Call 101 or take the motorway 62.', []]
];
test.each(counts)('%s', (sentence, found) => {
	const dates = datesIn(sentence, 0);
	expect(quantitiesIn(sentence, 0, dates).map(({ text, value }) => [text, value])).toEqual(found);
});

const dates: [sentence: string, found: string[]][] = [
	['It ended on Feb. 23 and on 4 March 2021.', ['Feb. 23', '4 March 2021']],
	['It ended in May 2024, in late January and in 1998.', ['May 2024', 'late January', '1998']],
	['It may march in the sun of 3000 days.', []],
	['It opens in September.', ['September']],
	['In 2007, ships came. In May, they left. Since 1998 it rained.', ['2007', 'May', '1998']]
];
test.each(dates)('dates of: %s', (sentence, found) => {
	expect(datesIn(sentence, 0).map(({ text }) => text)).toEqual(found);
});

test('the year of a date is the one nearest to the day of publication', () => {
	const december = { year: null, month: 12, day: 30 };
	expect(completed(december, '2025-01-02').year).toBe(2024);
	expect(completed(december, '2025-10-02').year).toBe(2025);
	expect(completed(december, null).year).toBeNull();
	expect(completed({ ...december, isAhead: true }, '2025-05-02').year).toBe(2025);
	expect(completed({ year: null, month: 3, day: 1, isAhead: true }, '2025-05-02').year).toBe(2026);
});
