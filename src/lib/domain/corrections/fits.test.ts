import { expect, it } from 'vitest';
import type { KindContent } from '../questions/kinds/index.ts';
import { carried, fits, hasSamePlaces } from './fits.ts';

const option = (id: string, text = id) => ({ id, text, feedback: '' });
const choice = (ids: string, key = 'a'): KindContent => ({
	kind: 'choice',
	content: { stem: 'Who?', options: [...ids].map((id) => option(id)), key }
});
const order = (ids: string): KindContent => ({
	kind: 'order',
	content: { stem: 'When?', items: [...ids].map((id) => ({ id, text: id })) }
});
const blanks = (text: string, mode: 'typed' | 'chosen' = 'typed'): KindContent => ({
	kind: 'blanks',
	content: { stem: 'Fill.', text, mode, extra: ['Rome'] }
});
const text = (accept: string): KindContent => ({
	kind: 'text',
	content: { stem: 'What?', accept: [accept] }
});

it.each<[string, KindContent, KindContent, fits: boolean, places: boolean]>([
	['another key', choice('abc', 'a'), choice('abc', 'b'), true, true],
	['one option more', choice('abc'), choice('abcd'), true, false],
	['one option less', choice('abc'), choice('ab'), false, false],
	['another order of options', choice('abc'), choice('bac'), true, false],
	['another kind', choice('abc'), text('a'), false, false],
	['another accepted text', text('Kyiv'), text('Lviv'), true, true],
	['another right order', order('abc'), order('cab'), true, false],
	['another gap', blanks('In [Kyiv].'), blanks('In [Lviv].'), true, true],
	['a gap more', blanks('In [Kyiv].'), blanks('[In] [Kyiv].'), false, false],
	['another word in the list', blanks('[Kyiv]', 'chosen'), blanks('[Lviv]', 'chosen'), true, false]
])('%s', (_what, from, to, fit, places) => {
	expect(fits(from, to)).toBe(fit);
	expect(hasSamePlaces(from, to)).toBe(places);
});

it('carries places to the items that they were given to', () => {
	// a was put first, b third, c nowhere
	expect(carried(order('abc'), order('cab'), [1, 3, null])).toEqual([null, 1, 3]);
	expect(carried(order('abc'), order('cab'), null)).toBeNull();
	expect(carried(choice('abc'), choice('abc', 'b'), 'c')).toBe('c');
});
