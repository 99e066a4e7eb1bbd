import { expect, test } from 'vitest';
import { materialOf as materialWith } from '../../../server/drafting/material-of.ts';
import type { Form } from '../material.ts';
import { filledUp } from '../options/speakers.ts';
import { placesOfArticle } from '../options/places.ts';
import { cloze } from './cloze.ts';
import { missingDate } from './missing-date.ts';
import { missingNumber } from './missing-number.ts';

const materialOf = (text: string) => materialWith(text, { publishedOn: null });
const asked = (form: Form, text: string) => {
	const material = materialOf(text);
	return material.sentences.flatMap((sentence) => form(material, sentence));
};

test('a blanked number asks how many, a blanked date when', () => {
	const text = 'Since 2007 the council of Lugo has planted over 28,000 trees in its parks.';
	const [number] = asked(missingNumber, text);
	expect([number?.form, number?.key]).toEqual(['how-many', '28,000']);
	expect(number?.stem).toContain('over _____ trees');
	const [date] = asked(missingDate, text);
	expect([date?.form, date?.key]).toEqual(['when', '2007']);
});

test.each([
	'Ana Lopes said on 4 March that the council of Lugo would plant more trees.',
	'The council of Lugo keeps the March report of its engineers in the cellar.'
])('no date is blanked in: %s', (text) => expect(asked(missingDate, text)).toEqual([]));

test('a long sentence loses its tail, not its gap', () => {
	const tail = 'which the engineers of the town had drawn up after a long winter '.repeat(3);
	const [draft] = asked(
		missingNumber,
		`The council of Lugo will build 45 bridges before winter, ${tail}.`
	);
	expect(draft?.stem).toMatch(/_____ bridges before winter\.”$/);
});

test('kinship before a blank tells too much', () => {
	const text = 'In the summer Tom Roe and his wife Ana Lopes opened a bakery by the old bridge.';
	expect(asked(cloze, text).map(({ key }) => key)).not.toContain('Ana Lopes');
});

const unasked: [rule: string, text: string, key: string][] = [
	[
		'how things are',
		'Pilgrims are bound to travel to Rome in summer when the roads are dry.',
		'Rome'
	],
	[
		'a venue',
		'The fair took place at the Lugo Convention Centre in a warm week of May.',
		'Lugo Convention Centre'
	],
	[
		'an owner',
		'The prize of the fair went in May to Facebook founder Ana Lopes of Lugo.',
		'Facebook'
	],
	[
		'a sort',
		'In a warm week of May the goalkeeper, Ana Lopes, saved three shots for Lugo.',
		'Ana Lopes'
	],
	[
		'a nation',
		'In the summer Tom Roe of Lugo beat his rival Ana Lopes of Ireland by a second.',
		'Ana Lopes'
	],
	[
		'what is no actor',
		'The results of the survey were published in the Lugo Times in a warm week of May.',
		'Lugo Times'
	],
	['a speaker', 'Ana Lopes says the fair of Lugo has never had so many guests before.', 'Ana Lopes']
];
test.each(unasked)('a blank does not ask for %s', (_rule, text, key) =>
	expect(asked(cloze, text).map((draft) => draft.key)).not.toContain(key)
);

test('who acts may be asked at the start of a sentence', () => {
	const text = 'Ana Lopes opened a new bridge over the river on a cold day of May.';
	expect(asked(cloze, text).map(({ key }) => key)).toContain('Ana Lopes');
});

test('a country that acts may be asked at the start of a sentence, not one that speaks', () => {
	const rest = 'the loudspeakers along the border after an 11-year lull.';
	const keys = (text: string) => asked(cloze, text).map(({ key }) => key);
	expect(keys(`South Korea has started to use ${rest}`)).toEqual(['South Korea']);
	expect(keys(`Soldiers across the United States started to use ${rest}`)).toEqual([]);
	expect(keys(`South Korea says that soldiers started to use ${rest}`)).toEqual([]);
});

test('where one other person is named, the article itself is an option', () => {
	const material = materialOf('Ana Lopes said that the bridge would close. Tom Roe disagreed.');
	const ana = material.entities.find(({ name }) => name === 'Ana Lopes');
	if (!ana) throw new Error('no speaker');
	expect(filledUp(material, ana, ['Tom Roe'], [], 'the bridge would close')).toEqual([
		'Tom Roe',
		'The article itself; nobody is quoted'
	]);
	expect(filledUp(material, ana, [], [], '')).toEqual([]);
	expect(filledUp(material, ana, ['Tom Roe', 'Eva Lund'], [], '')).toHaveLength(2);
	// "she" and quoted words tell that somebody speaks
	expect(filledUp(material, ana, ['Tom Roe'], [], 'she would close it')).toEqual(['Tom Roe']);
	expect(filledUp(material, ana, ['Tom Roe'], [], 'it was “old”')).toEqual(['Tom Roe']);
});

test('a false statement names only places of the article', () => {
	const material = materialOf('The ministers met in Spain. Boats came from Italy.');
	const spain = material.entities.find(({ name }) => name === 'Spain');
	const [sentence] = material.sentences;
	expect(spain && sentence && placesOfArticle(material, spain, sentence)).toEqual(['Italy']);
});

test.each([
	'Two directors, neither of whom was asked, left the council of Lugo in May.',
	'The foundation made two gifts to Lugo, in 2007 and a second in the spring.',
	'The people of Lugo had their 15 minutes of fame in the spring of the year.'
])('no number is blanked that the sentence gives away: %s', (text) =>
	expect(asked(missingNumber, text)).toEqual([])
);
