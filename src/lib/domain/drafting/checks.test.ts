import { expect, test } from 'vitest';
import type { Sentence } from '../facts/sentence.ts';
import { RULES } from './checks.ts';
import type { Candidate } from './material.ts';

const text = 'Harbour opens\nAna Lopes said that 267 ships came to Lugo.\nShare';
const body = { start: 14, end: 55 };
const page = {
	text,
	title: 'Harbour opens',
	blocks: [
		{ start: 0, end: 13, kind: 'title' as const },
		{ ...body, kind: 'body' as const },
		{ start: 56, end: 61, kind: 'furniture' as const }
	]
};
const good: Candidate = {
	form: 'how-many',
	variant: 'asked',
	sentence: {} as Sentence,
	stem: 'According to Ana Lopes, how many ships came to Lugo?',
	key: '267',
	wrong: ['134', '334', '374'],
	explanation: '',
	evidence: [body],
	asOf: null,
	edits: [],
	worth: 1
};

test('a sound draft passes every rule', () => {
	for (const [rule, holds] of Object.entries(RULES))
		expect([rule, holds(good, page)]).toEqual([rule, true]);
});

/** What each rule refuses. */
const refused: [rule: string, change: Partial<Candidate>][] = [
	['evidence is body text', { evidence: [{ start: 0, end: 13 }] }],
	['evidence is body text', { evidence: [body, { start: 50, end: 61 }] }],
	['three or four options', { wrong: ['134'] }],
	['three or four options', { wrong: ['1', '2', '3', '4'] }],
	['options differ', { wrong: ['267', '134'] }],
	['options differ', { key: 'Ana Lopes', wrong: ['Eva Lund', 'eva lund'] }],
	['no option within another', { key: 'Lund', wrong: ['Eva Lund', 'Ana Lopes'] }],
	['key not in stem', { stem: 'How many of the 267 ships came?' }],
	['key not in stem', { stem: 'Who said that Lopes would come?', key: 'Ana Lopes' }],
	['title does not tell the key', { stem: 'Who opened it in Lugo?', key: 'Harbour' }],
	[
		'no wrong option in stem',
		{ stem: 'Who met Eva Lund in Lugo?', wrong: ['Eva Lund', 'Tom Roe'] }
	],
	[
		'key not the odd one out',
		{ key: 'the very long name of a certain office', wrong: ['Lugo', 'Porto'] }
	],
	['key is in the evidence', { key: '268' }],
	['key is in the evidence', { key: 'Monday, 3 May', derivedFrom: 'Monday' }],
	['names come from the article', { stem: 'How many ships came to Berlin?' }],
	['marks are paired', { stem: 'Who said: “ships came?' }],
	['no stutter', { stem: 'How many ships did the the harbour see?' }],
	['no stutter', { stem: 'How many ships, , came to Lugo?' }],
	['no stutter', { stem: 'Ships came to Lugo but, Ana Lopes said, left.' }],
	['no word left hanging', { stem: 'How many ships came to the?' }],
	['no word left hanging', { stem: 'Ships came to Lugo, “partly because.”' }],
	['no word left hanging', { stem: 'The party came third with 13.' }],
	['stem of fair length', { stem: 'How many?' }],
	['stem of fair length', { stem: `How many ${'ships '.repeat(90)}came?` }]
];
test.each(refused)('%s: %j', (rule, change) => {
	expect(RULES[rule]?.({ ...good, ...change }, page)).toBe(false);
});

test('a false statement may name what the article does not', () => {
	const statement = {
		...good,
		form: 'true-false' as const,
		key: false,
		wrong: [],
		stem: 'Tom Roe said that 267 ships came to Lugo.'
	};
	for (const [rule, holds] of Object.entries(RULES))
		expect([rule, holds(statement, page)]).toEqual([rule, true]);
});
