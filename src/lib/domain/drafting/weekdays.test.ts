import { expect, test } from 'vitest';
import { materialOf as materialWith } from '../../server/drafting/material-of.ts';
import { missingDate } from './forms/missing-date.ts';
import { when } from './forms/when.ts';
import { weekdaysIn } from './weekdays.ts';

/** An article of Wednesday 12 March 2025. */
const materialOf = (text: string) => materialWith(text, { publishedOn: '2025-03-12' });
const meant = (text: string) => {
	const material = materialOf(text);
	return material.sentences.flatMap((sentence) =>
		weekdaysIn(material, sentence).map(({ answer }) => answer)
	);
};

const days: [text: string, answers: string[]][] = [
	['Divers found the anchor of the Aurora on Monday.', ['Monday, March 10']],
	['Divers found the anchor of the Aurora on Friday morning.', ['Friday, March 7']],
	['The museum of Lugo will open on Friday.', ['Friday, March 14']],
	[
		'Ana Lopes said on Monday that the museum will open on Friday.',
		['Monday, March 10', 'Friday, March 14']
	],
	['Divers found the anchor of the Aurora yesterday.', ['Tuesday, March 11']],
	['The first crates leave by air on Friday.', []],
	['Ana Lopes was expected to fly over Lugo on Friday.', []],
	['The fair opened on Monday; it closes on 20 March.', ['Monday 10 March']],
	// which of two it is, or whether it came to pass, is not certain
	['Divers found the anchor of the Aurora on Wednesday.', []],
	['The museum of Lugo would open on Friday.', []],
	['The museum of Lugo is open on Monday to Friday.', []],
	['Volunteers open the library on Saturdays.', []],
	['Buses stopped on Monday’s strike.', []]
];
test.each(days)('%s', (text, answers) => expect(meant(text)).toEqual(answers));

test('the explanation says how the day follows from the article', () => {
	const material = materialOf(
		'On Monday, divers of the navy found the anchor of the Aurora near Lugo.'
	);
	const [sentence] = material.sentences;
	const [draft] = sentence ? when(material, sentence) : [];
	expect(draft?.key).toBe('Monday, March 10');
	expect(draft?.stem).toMatch(/^According to the article, dated Wednesday, March 12, on what date/);
	expect(draft?.explanation).toBe(
		'The article is dated Wednesday, March 12; its “Monday” is the day that lies before it, Monday, March 10.'
	);
	expect(draft?.wrong).toHaveLength(3);
});

test('a blank for "yesterday" gets its preposition', () => {
	const material = materialOf(
		'Yesterday, divers of the navy found the anchor of the Aurora near Lugo.'
	);
	const [sentence] = material.sentences;
	const [draft] = sentence ? missingDate(material, sentence) : [];
	expect(draft?.stem).toContain('“On _____, divers of the navy');
});

/** Dates that hang together with something else of their sentence. */
const entangled = [
	'Ana Lopes won the race in 2022 and in 2023 beside the old harbour.',
	'Divers of Lugo searched the old harbour between 4 March and 9 May.',
	'The council of Lugo counted 277 cracked bolts as of 4 March in its bridges.',
	'The storm of Lugo on Sunday (9 March) broke several old boats of the harbour.',
	'The fair of 2007 was the 20th anniversary of the storm of Lugo in 1987.'
];
test.each(entangled)('no date is asked for alone: %s', (text) => {
	const material = materialOf(text);
	const asked = material.sentences.flatMap((sentence) => [
		...when(material, sentence),
		...missingDate(material, sentence)
	]);
	expect(asked).toEqual([]);
});
