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
	expect(draft?.explanation).toBe(
		'The article is of Wednesday, March 12; its “Monday” is Monday, March 10.'
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
