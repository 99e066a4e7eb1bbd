import { describe, expect, test } from 'vitest';
import { asked } from '../../../server/drafting/material-of.ts';
import { attribution } from './attribution.ts';
import { howMany } from './how-many.ts';
import { role } from './role.ts';
import { whoDid } from './who-did.ts';
import { whoSaid } from './who-said.ts';

describe('who did it', () => {
	const others = 'Tom Roe said so. Eva Lund said so. Pia Berg said so.\n';
	const stems = (text: string) => asked(whoDid, others + text).map(({ stem }) => stem);
	test('in a relative clause', () =>
		expect(stems('Ana Lopes, who led the fire crews from Lugo, praised them all.')).toContain(
			'According to the article, who led the fire crews from Lugo?'
		));
	test('not where somebody else did so too', () => {
		expect(stems('Ana Lopes has also called for elections in the north of Spain.')).toEqual([]);
		expect(stems('Ana Lopes has called for elections in the north of Spain.')).toHaveLength(1);
	});
	test('but where "also" adds to what the same person did', () =>
		expect(
			stems('Ana Lopes has closed the gates. Ana Lopes has also called for elections in Spain.')
		).toContain('According to the article, who has called for elections in Spain?'));
});

describe('who is who', () => {
	const others = 'Tom Roe said so. Eva Lund said so. Pia Berg said so.\n';
	const stems = (text: string) => asked(role, others + text).map(({ stem }) => stem);
	test('by an apposition that tells it alone', () =>
		expect(stems('Ana Lopes, a spokeswoman for the Lugo Fire Service, praised them.')).toEqual([
			'According to the article, who is a spokeswoman for the Lugo Fire Service?'
		]));
	test.each([
		'Ana Lopes, the Secretary of State, praised them.',
		'Ana Lopes, the company’s founder, praised them.',
		'Ana Lopes, its chairwoman since May, praised them.'
	])('not: %s', (text) => expect(stems(text)).toEqual([]));
});

test('two things that are counted together are not asked for one by one', () => {
	expect(asked(howMany, 'Eleven ambulances and six engines were sent to Lugo.')).toEqual([]);
	expect(asked(howMany, 'Eleven ambulances were sent to the harbour of Lugo.')).toHaveLength(1);
});

test('"nearly how many" is asked as "about how many"', () => {
	const [draft] = asked(
		howMany,
		'The museum of Lugo holds nearly 14,000 masks from the north of Spain.'
	);
	expect(draft?.stem).toBe(
		'According to the article, about how many masks does the museum of Lugo hold from the north of Spain?'
	);
});

test('a number that the article gives twice is not asked for shortly', () => {
	const text = 'About 5,900 hectares have burned. Later, fires burned 7,400 hectares in all.';
	expect(asked(howMany, text)).toEqual([]);
	expect(asked(howMany, 'About 5,900 hectares have burned.')).toHaveLength(1);
});

describe('who said it', () => {
	const others =
		'Mayor Tom Roe said that ships had come to Lugo. Eva Lund said that boats had come to Lugo.\n';
	const draftsOf = (text: string) => asked(whoSaid, others + text);
	test('of two reported things the first alone says who', () => {
		const [claim] = asked(
			attribution,
			`${others}Ana Lopes said that the old bridges of Lugo were safe and that nobody had complained.`
		).filter(({ key }) => key === 'Ana Lopes');
		expect(claim?.stem).toBe('The old bridges of Lugo were safe.');
	});
	test('"she" is shown by the sentence that names her', () => {
		const drafts = draftsOf(
			'“The bridge is old and must be mended,” said Ana Lopes. She said that the old bridges of Lugo were safe.'
		);
		expect(drafts.at(-1)).toMatchObject({ key: 'Ana Lopes', evidence: [{}, {}] });
	});
	test('what begins with a common word loses its capital', () => {
		const drafts = draftsOf(
			'Marine biologists have found 38 new species near Lugo, said Ana Lopes.'
		);
		expect(drafts.at(-1)?.stem).toMatch(/that marine biologists/);
	});
});

test('"the company" becomes the one company that it can mean', () => {
	const stems = (text: string) => asked(howMany, text).map(({ stem }) => stem);
	expect(
		stems('Ships of the firm Tillwell came to Lugo. The company lost 40 boats in May.')
	).toEqual(['According to the article, how many boats did Tillwell lose in May?']);
	expect(
		stems('The firm Tillwell met the firm Corvane in Lugo. The company lost 40 boats in May.')
	).not.toContainEqual(expect.stringMatching(/Tillwell|Corvane/));
});
