import { describe, expect, test } from 'vitest';
import { asked, askedOfAll } from '../../../server/drafting/material-of.ts';
import { kindOf } from '../../questions/kinds/index.ts';
import { attribution } from './attribution.ts';
import { blanks } from './blanks.ts';
import { evidence } from './evidence.ts';
import { match } from './match.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { role } from './role.ts';
import { where } from './where.ts';
import { whoDid } from './who-did.ts';

const PEOPLE =
	'Mayor Tom Roe and the engineer Pia Berg met Eva Lund, a nurse, at the old harbour of Lugo.\n';

describe('who did it', () => {
	test.each([
		['Ana Lopes', 'In May, Ana Lopes opened a bakery beside the old bridge of the town.'],
		['Ana Lopes', 'Councillor Ana Lopes has asked the town to close the bridge before winter.']
	])('%s: %s', (key, text) =>
		expect(asked(whoDid, PEOPLE + text)).toMatchObject([{ key, form: 'who-did' }])
	);
	test.each([
		'Fans of Ana Lopes opened a bakery beside the old bridge of the town.',
		'Ana Lopes said that the bakery beside the bridge would close in winter.',
		'She opened a bakery beside the old bridge of the town in May.'
	])('not: %s', (text) => expect(asked(whoDid, PEOPLE + text)).toEqual([]));
});

describe('where', () => {
	test('the place of the main clause', () => {
		const [draft] = asked(where, 'The ministers of nine nations signed the new treaty in Spain.');
		expect(draft).toMatchObject({ key: 'Spain', form: 'where' });
		expect(draft?.stem).toBe(
			'According to the article, in which country did the ministers of nine nations sign the new treaty?'
		);
	});
	test.each([
		'The ministers of nine nations signed the treaty, which was drafted in Spain.',
		'The ministers said that they would sign the treaty in Spain.',
		'The ministers of nine nations signed the treaty in Spain and Portugal.'
	])('not: %s', (text) => expect(asked(where, text)).toEqual([]));
});

describe('who is who', () => {
	test('an apposition', () => {
		const text = 'Ana Lopes, the director of the town library, opened the new wing on Sunday.';
		expect(asked(role, PEOPLE + text)).toMatchObject([
			{
				key: 'Ana Lopes',
				stem: 'According to the article, who is the director of the town library?'
			}
		]);
	});
	test.each([
		'Ana Lopes, the company’s director, opened the new wing of the library.',
		'Ana Lopes, the street in which the director lives, was closed on Sunday.',
		'Ana Lopes, a director who left the library, opened the wing on Sunday.'
	])('not: %s', (text) => expect(asked(role, PEOPLE + text)).toEqual([]));
});

describe('about how many', () => {
	test('a soft figure has a tolerance', () => {
		const [draft] = asked(number, 'About 38,000 people cross the old bridge of Lugo every day.');
		expect(draft?.stem).toMatch(/about how many people cross the old bridge/);
		expect(draft?.content?.content).toMatchObject({
			value: 38000,
			tolerance: { mode: 'relative', amount: 0.1 },
			unit: 'people'
		});
	});
	test('an exact one has none', () =>
		expect(asked(number, 'In all, 267 ships came to the harbour of Lugo in May.')).toEqual([]));
});

describe('who says so', () => {
	const voices = `Tom Roe said that dozens of shops in Lugo would have to close.
Pia Berg, an engineer, said that bridges in Italy had the same type of bolt.
`;
	test('a named speaker', () => {
		const [first] = asked(attribution, voices);
		expect(first?.content?.content).toMatchObject({
			stem: 'Dozens of shops in Lugo would have to close.',
			speakers: [{ text: 'Pia Berg' }, { id: 'b', text: 'Tom Roe' }],
			who: 'b'
		});
	});
	test('the article itself', () => {
		const own = asked(
			attribution,
			`${voices}The old town of Lugo has about 38,000 inhabitants and two bridges.`
		);
		expect(own.at(-1)?.content?.content).toMatchObject({ who: 'reporter' });
	});
	test.each([
		'Lugo reportedly has about 38,000 inhabitants and two bridges.',
		'Lugo should have four or five bridges before another winter.',
		'Tom Roe said that he would buy bread from Portugal before the winter.'
	])('not: %s', (text) => expect(asked(attribution, voices + text)).toHaveLength(2));
});

test('who said what takes three speakers', () => {
	const two = `“The bolts have been cracked since the early spring,” said Pia Berg.
“Nobody in this town wants to close the harbour bridge,” said Tom Roe.
`;
	expect(askedOfAll(match, two)).toEqual([]);
	const [draft] = asked(
		match,
		`${two}Eva Lund said that hospitals in Spain would need another road.`
	);
	expect(draft?.content).toMatchObject({ kind: 'match' });
	expect(draft?.evidence).toHaveLength(3);
});

describe('in which order', () => {
	const EVENTS = `Lugo closed a harbour bridge on 4 March 2024.
Engineers found new cracks in Lugo on 12 January 2024.
A ferry took children to school on 20 April 2024.
`;
	test('three dated events', () => {
		const [draft] = askedOfAll(order, EVENTS);
		expect(draft?.content?.content).toMatchObject({
			items: [
				{ text: 'Engineers found new cracks in Lugo' },
				{ text: 'Lugo closed a harbour bridge' },
				{ text: 'A ferry took children to school' }
			]
		});
	});
	test.each([
		['two of one day', EVENTS.replace('20 April', '4 March')],
		['a word that tells the time', EVENTS.replace('A ferry', 'A day later a ferry')],
		['a date in a report', EVENTS.replace('Engineers', 'Tom Roe said that engineers')]
	])('not with %s', (_why, text) => expect(askedOfAll(order, text)).toEqual([]));
});

describe('several gaps', () => {
	test('a number and a place', () => {
		const [draft] = asked(
			blanks,
			'The old shipyards of the north built 45 ferries in Spain in May.'
		);
		expect(draft?.content?.content).toMatchObject({ mode: 'chosen' });
		expect(kindOf('blanks').problems(draft?.content?.content as never)).toEqual([]);
	});
	test('not for one', () =>
		expect(asked(blanks, 'The old shipyards of the north built 45 ferries for the king.')).toEqual(
			[]
		));
});

describe('which sentence supports it', () => {
	const TEXT = `The council of Lugo closed the harbour bridge after a survey.
In January, engineers counted cracked bolts in a harbour of Portugal.
Shops in the old street lost many of their customers.
The ferry took children across the river to their school.
Bakers sold bread from boats while the work went on.
A choir sang on the empty road at noon.
Fishermen moved their nets to the other bank.
Painters came to see the quiet water.
`;
	test('the key is its sentence, among eight', () => {
		const drafts = asked(evidence, TEXT);
		expect(drafts.length).toBeGreaterThan(0);
		for (const { content, sentence } of drafts) {
			const { sentences, keys } = content?.content as {
				sentences: { start: number }[];
				keys: number[];
			};
			expect(sentences).toHaveLength(8);
			expect(sentences[keys[0] ?? -1]?.start).toBe(sentence.start);
		}
	});
	test('not where another sentence says much the same', () => {
		const twice = `${TEXT}Later engineers counted more cracked bolts in another harbour of Portugal.\n`;
		expect(asked(evidence, twice).map(({ stem }) => stem)).not.toContainEqual(
			expect.stringContaining('bolts')
		);
	});
});
