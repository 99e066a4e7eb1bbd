import { expect, test } from 'vitest';
import { materialOf } from '../../../server/drafting/material-of.ts';
import { numeralValue } from '../../facts/numerals.ts';
import { otherDates } from './dates.ts';
import { otherNumbers } from './numbers.ts';
import {
	isSameName,
	otherGroups,
	otherOrganisations,
	otherPeople,
	otherSpeakersOf
} from './people.ts';
import { otherPlaces, standsAlone } from './places.ts';

/** The shape that every wrong number must have. */
const numbers: [sentence: string, shape: RegExp][] = [
	['Rebels fired 267 rockets.', /^\d{2,3}$/],
	['About 38,000 people came.', /^\d{2},000$/],
	['It cost $2.5 million.', /^\$\d\.\d million$/],
	['Prices fell by 40 percent.', /^\d{2} percent$/],
	['They waited for twelve years.', /^[a-z]+$/],
	['They waited for 24 hours.', /^(?:6|12|18|36|48|72|96)$/],
	['A share of 95% agreed.', /^(?:75|80|85)%$/]
];
test.each(numbers)('%s', (sentence, shape) => {
	const material = materialOf(sentence);
	const quantity = material.sentences[0]?.quantities[0];
	if (!quantity) throw new Error('no quantity');
	const unit = /^ ([a-z]+)/.exec(sentence.slice(quantity.end))?.[1] ?? '';
	const wrong = otherNumbers(material, quantity, unit);
	expect(wrong.length).toBeGreaterThanOrEqual(3);
	for (const text of wrong) expect(text).toMatch(shape);
	expect(wrong).not.toContain(quantity.text);
});

/** Numbers that the words around leave open: all wrong ones lie on this side. */
const bounded: [sentence: string, fits: (value: number) => boolean][] = [
	['In a storm, two of the four wheels broke.', (value) => value < 4],
	['The party slumped to 38 seats from 57.', (value) => value < 57],
	['The party climbed to 38 seats from 30.', (value) => value > 30],
	['Turnout was 41.3%, down from 46.8%.', (value) => value < 46.8],
	['Cover had already dropped from 34% to 21%.', (value) => value < 34],
	['Net debt stood at 7.4 billion, up from 5.5 billion.', (value) => value > 5.5e9],
	['It will burn 700 million of cash.', (value) => value < 1e9]
];
test.each(bounded)('%s', (sentence, fits) => {
	const material = materialOf(sentence);
	const quantity = material.sentences[0]?.quantities[0];
	if (!quantity) throw new Error('no quantity');
	for (const text of otherNumbers(material, quantity, ''))
		expect(fits(numeralValue(text))).toBe(true);
});

test('shares with two decimals keep them unlike', () => {
	const material = materialOf('The rate rose to 8.25% in May.');
	const quantity = material.sentences[0]?.quantities[0];
	const wrong = quantity ? otherNumbers(material, quantity, '') : [];
	expect(wrong.length).toBeGreaterThan(3);
	expect(new Set(wrong.map((text) => text.slice(-3, -1))).size).toBeGreaterThan(1);
});

const dates: [sentence: string, shape: RegExp][] = [
	['It closed on Feb. 23.', /^Feb\. \d{1,2}$/],
	['It closed on 4 March 2021.', /^\d{1,2} March 2021$/],
	['It closed in May 2024.', /^[A-Z][a-z]+ 202[345]$/],
	['It closed in late January.', /^late [A-Z][a-z]+$/],
	['It closed in 1998.', /^(?:199\d|200[01])$/]
];
test.each(dates)('%s', (sentence, shape) => {
	const material = materialOf(sentence);
	const date = material.sentences[0]?.dates[0];
	if (!date) throw new Error('no date');
	const wrong = otherDates(material, date);
	expect(wrong.length).toBeGreaterThanOrEqual(3);
	for (const text of wrong) expect(text).toMatch(shape);
	expect(wrong).not.toContain(date.text);
});

test('people are exchanged for people, one spelling each', () => {
	const material = materialOf(
		'Ana Lopes met Eva Lindqvist. Mayor Tom Roe met Eva Lindkvist in Lugo. Better Idea won. NATO met Pia Berg.'
	);
	const ana = material.entities.find(({ name }) => name === 'Ana Lopes');
	expect(ana && otherPeople(material, ana, []).sort()).toEqual([
		'Eva Lindqvist',
		'Pia Berg',
		'Tom Roe'
	]);
});

test.each([
	['Ana Lopes', 'Lopes', true],
	['Eva Buchtmann', 'Eva Bauchtman', true],
	['Ana Lopes', 'Ana Lund', false]
])('%s and %s', (a, b, same) => expect(isSameName(a, b)).toBe(same));

test('groups are exchanged for the same group of other nations', () => {
	const material = materialOf(
		'Danish officials said that ships of Sweden had met Polish boats near Gotland.'
	);
	const speaker = material.sentences[0]?.attributions[0]?.speaker;
	expect(speaker && otherGroups(material, speaker)).toEqual([
		'Swedish officials',
		'Polish officials'
	]);
});

test('places are exchanged for places of one kind that the sentence does not name', () => {
	const material = materialOf('The treaty was signed in Spain by Portuguese ministers.');
	const [sentence] = material.sentences;
	const spain = material.entities.find(({ name }) => name === 'Spain');
	const places = sentence && spain ? otherPlaces(material, spain, sentence) : [];
	expect(places).toContain('Italy');
	expect(places).not.toContain('Portugal');
});

test.each([
	['They met in Spain to talk.', true],
	['They met in Lugo, Spain, to talk.', true],
	['They met at the Spain border.', false],
	['They met in Spain and France.', false]
])('%s', (text, alone) => {
	const start = text.indexOf('Spain');
	expect(standsAlone(text, { start, end: start + 5 })).toBe(alone && !text.includes('Lugo'));
});

test('who only appears once and says nothing is no other speaker', () => {
	const material = materialOf(
		'Ana Lopes said that ships had come to Lugo. Tom Roe said that boats had come to Lugo. Eva Lund saw a picture of the actor Pia Berg.'
	);
	const ana = material.entities.find(({ name }) => name === 'Ana Lopes');
	expect(ana && otherSpeakersOf(material, ana, [], false)).toEqual(['Tom Roe']);
});

test('an organisation that stands in the sentence under its letters is no option', () => {
	const material = materialOf(
		'The Red Cross gave boats to the USL Art Museum. The University of South Lugo was glad. The Lugo Bank paid.'
	);
	const [sentence] = material.sentences;
	const cross = material.entities.find(({ name }) => name === 'Red Cross');
	expect(cross && sentence && otherOrganisations(material, cross, sentence)).toEqual(['Lugo Bank']);
});

test('parts of cities are no cities', () => {
	const material = materialOf('The treaty was signed in Los Angeles by ministers.');
	const [sentence] = material.sentences;
	const city = material.entities.find(({ name }) => name === 'Los Angeles');
	const places = sentence && city ? otherPlaces(material, city, sentence) : [];
	expect(places.length).toBeGreaterThan(2);
	expect(places).not.toContain('Brooklyn');
});
