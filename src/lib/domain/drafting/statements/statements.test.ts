import { expect, test } from 'vitest';
import { materialOf as materialWith } from '../../../server/drafting/material-of.ts';
import { trueFalse } from '../forms/true-false.ts';

const materialOf = (text: string, title = '') =>
	materialWith(text, { title, publishedOn: '2025-03-12' });
/** The statements about the last sentence that come before copies of it. */
function statements(text: string, truth: boolean): string[] {
	const material = materialOf(text);
	const last = material.sentences.at(-1);
	return (last ? trueFalse(material, last) : [])
		.filter(({ key, worth }) => key === truth && worth > 0.2)
		.map(({ stem }) => stem);
}

const truths: [text: string, statement: string][] = [
	[
		'Ana Lopes said on Monday that the bridges of Lugo would close in May.',
		'According to Ana Lopes, the bridges of Lugo would close in May.'
	],
	[
		'In May 2024, the council of Lugo closed the bridges of the old town.',
		'The council of Lugo closed the bridges of the old town in May 2024.'
	],
	[
		'Divers in Lugo lifted the anchor of the Aurora, which had lain there since a storm sank her.',
		'Divers in Lugo lifted the anchor of the Aurora.'
	],
	[
		'Rebels in Lugo fired 267 rockets over the border.',
		'Rebels in Lugo fired fewer than 300 rockets over the border.'
	]
];
test.each(truths)('true of %s', (text, statement) =>
	expect(statements(text, true)).toContain(statement)
);

test('what the title tells is not exchanged', () => {
	const material = materialOf('Rebels in Lugo fired 267 rockets.', '267 rockets fired');
	const keys = material.sentences.flatMap((sentence) => trueFalse(material, sentence));
	expect(keys.filter(({ key }) => key === false)).toEqual([]);
});

test('a sentence is not copied', () => {
	expect(statements('Divers in Lugo lifted the anchor of the Aurora.', true)).toEqual([]);
});

const falsehoods: [text: string, statement: RegExp][] = [
	[
		'Divers in Lugo lifted the anchor of the Aurora on Monday.',
		/on (?:Wednes|Thurs|Fri|Satur|Sun)day\.$/
	],
	['Rebels in Lugo fired 267 rockets over the border.', /fired fewer than 200 rockets/],
	[
		'The port of Lugo was not hit by the storm in May.',
		/^The port of Lugo was hit by the storm in May/
	],
	['Over 345 people of Lugo have been hurt in a storm.', /^Over (?:[4-9]\d\d) people/],
	['The council of Lugo approved a new bridge over the river.', /council of Lugo rejected a new/],
	['The number of ships in the north of Spain rose sharply.', /in the north of Spain fell sharply/],
	['The number of ships in the north of Spain rose sharply.', /in the south of Spain rose sharply/],
	['The council of Lugo agreed to build a bridge over the river.', /Lugo refused to build/],
	[
		'Mayor Tom Roe spoke first. It was a cold day in Lugo. Ana Lopes opened a new bridge over the river in Lugo.',
		/^Tom Roe opened a new bridge/
	],
	[
		'Mayor Tom Roe spoke first. Ana Lopes, a teacher, said the bridges of Lugo would close.',
		/^Tom Roe said the bridges of Lugo would close\.$/
	],
	[
		'Mayor Tom Roe spoke first. Major general Ana Lopes said the bridges of Lugo would close.',
		/^Tom Roe said the bridges of Lugo would close\.$/
	]
];
test.each(falsehoods)('false of %s', (text, statement) =>
	expect(statements(text, false)).toContainEqual(expect.stringMatching(statement))
);

/** What would be no plain falsehood. */
const unsaid: [text: string, never: RegExp][] = [
	['Officials of Lugo have counted over 345 boats in the harbour.', /over [12]\d\d boats/],
	['Fewer than one in ten boats of Lugo sank in the storm.', /one in (?!ten)/],
	['The council of Lugo met on Wednesday in the old town hall.', /on (?:Saturday|Sunday)/],
	['The fair of Lugo began in May and will continue until autumn.', /ended/],
	['Ana Lopes of Lugo confirmed that the bridge would not close in May.', /denied/],
	['The number of boats increased in Lugo after interest increased in May.', /decreased/],
	['The people of Lugo had their 15 minutes of fame in the spring.', /(?!15)\d+ minutes/],
	['The boats of Lugo were not hit by the storm, although it was not mild.', /were hit/],
	['Ana Lopes, a teacher at the Lugo School in Spain, met Tom Roe in Italy.', /School in Italy/]
];
test.each(unsaid)('never false of %s', (text, never) =>
	expect(statements(text, false).filter((statement) => never.test(statement))).toEqual([])
);

test('who takes a speaker’s place takes the whole of the title', () => {
	const text =
		'Mayor Tom Roe spoke first. Retired teacher Ana Lopes said the bridges of Lugo would close.';
	expect(statements(text, false)).toContain('Tom Roe said the bridges of Lugo would close.');
});

const untouched = [
	// the same may be told of those beside it
	'Mayor Tom Roe spoke first. Ana Lopes opened a new bridge over the river in Lugo.',
	// "her daughter" tells whose she is
	'Mayor Tom Roe spoke first. It was a cold day. Ana Lopes showed her daughter the new bridge in Lugo.'
];
test.each(untouched)('nobody else acts in %s', (text) =>
	expect(statements(text, false)).toEqual([])
);

const oneWay = [
	'Ana Lopes of Lugo grew up beside the old bridge over the river.',
	'The people of Lugo gathered for a rising or falling tide of the river.',
	'The museum of Lugo rose to great fame beyond its own country.',
	'Divers of Lugo lifted the anchor of the North Star from the river.'
];
test.each(oneWay)('nothing has an opposite in %s', (text) =>
	expect(statements(text, false)).toEqual([])
);

test('"an 18-month ban" takes no number that needs "a"', () => {
	const [statement = ''] = statements(
		'The council of Lugo imposed an 18-month ban on old cars.',
		false
	);
	expect(statement === '' || /an (?:8|11|18)/.test(statement)).toBe(true);
});
