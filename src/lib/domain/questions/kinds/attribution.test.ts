import * as v from 'valibot';
import { expect, test } from 'vitest';
import { attribution, type Attribution, type AttributionContent } from './attribution.ts';

const option = (id: string, text: string) => ({ id, text, feedback: '' });
const content: AttributionContent = {
	stem: 'The bridge will carry 40 trams an hour.',
	speakers: [option('a', 'Ada Lindqvist'), option('b', 'Tomas Okafor')],
	who: 'b',
	how: 'opinion'
};

test.each<[Attribution, number]>([
	[{ who: 'b', how: 'opinion' }, 1],
	[{ who: 'b', how: 'saw' }, 0.5],
	[{ who: 'b', how: null }, 0.5],
	[{ who: null, how: 'opinion' }, 0.5],
	[{ who: 'nobody', how: 'opinion' }, 0.5],
	[{ who: 'reporter', how: null }, 0]
])('%j earns %d', (answer, credit) => {
	expect(attribution.grade(content, answer)).toBe(credit);
});

test('where only the speaker is asked for, the speaker earns all', () => {
	const only = { ...content, who: 'unnamed', how: null };
	expect(attribution.grade(only, { who: 'unnamed', how: null })).toBe(1);
	expect(attribution.grade(only, { who: 'b', how: null })).toBe(0);
	const view = attribution.studentView(only, [1, 0]);
	expect(attribution.validate(view, { who: '0', how: 'saw' })).toBe('no-such-option');
});

test.each([
	[['0', 'saw'], { who: '0', how: 'saw' }],
	[['reporter', ''], { who: 'reporter', how: null }],
	// nobody chose a radio: only the list comes
	[['told'], { who: null, how: 'told' }],
	[[''], null]
])('the form’s %j', (values, input) => {
	expect(v.parse(attribution.answer, values)).toEqual(input);
});

test('the second part says what it should have been', () => {
	const rows = attribution.review(content, { who: 'b', how: 'saw' }, [0, 1]);
	expect(rows.at(-1)).toMatchObject({ chosen: true, right: false });
	expect(rows.at(-1)?.expected).toBe('It is their own view or plan');
});

test('a claim may have no named speaker, but each has a name of its own', () => {
	expect(attribution.problems({ ...content, speakers: [], who: 'nobody' })).toEqual([]);
	const same = [option('a', 'Ada'), option('b', 'ada')];
	expect(attribution.problems({ ...content, speakers: same })).toEqual(['equal-options']);
	expect(attribution.problems({ ...content, who: null })).toEqual(['no-key']);
});
