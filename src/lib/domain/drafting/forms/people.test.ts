import { describe, expect, test } from 'vitest';
import { asked } from '../../../server/drafting/material-of.ts';
import { howMany } from './how-many.ts';
import { role } from './role.ts';
import { whoDid } from './who-did.ts';

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
