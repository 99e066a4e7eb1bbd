import { describe, expect, test } from 'vitest';
import { readRef } from './evidence-ref.ts';
import { readQuestionForm } from './question-form.ts';

const id = '01a20aa3-a211-7622-af00-0b08f41b6c73';
const text = 'The council met. It voted.\nPhoto: AP\nThe bridge opens in May.';
const articles = [
	{
		id,
		title: 'The council',
		text,
		blocks: [
			{ start: 0, end: 26, kind: 'body' as const },
			{ start: 27, end: 36, kind: 'caption' as const },
			{ start: 37, end: 61, kind: 'body' as const }
		]
	}
];

function fields(entries: [string, string][]) {
	const form = new FormData();
	form.set('stem', 'When does it open?');
	form.set('points', '1.5');
	form.set('explanation', '');
	form.set('asOf', '');
	if (entries.some(([name]) => name === 'stem')) form.delete('stem');
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

describe('the author’s form', () => {
	test('quotes are cut out of the article, whatever was sent, and never out of furniture', () => {
		const form = fields([
			['evidence', `${id}:17-61`],
			['quote', 'Words nobody wrote.']
		]);
		const read = readQuestionForm('text', null, form, articles, null);
		expect(read.ok && read.question.evidence.map(({ quote }) => quote)).toEqual([
			'It voted.',
			'The bridge opens in May.'
		]);
		expect(read.ok && read.question.milliPoints).toBe(1500);
	});

	test('dated evidence stays as it was while it is ticked, whatever stands there now', () => {
		const dated = {
			articleId: id,
			start: 0,
			end: 9,
			quote: 'It lapsed.',
			until: '2026-03-04'
		};
		const read = (...refs: string[]) =>
			readQuestionForm(
				'text',
				null,
				fields(refs.map((ref) => ['evidence', `${id}:${ref}`])),
				articles,
				null,
				[dated]
			);
		const kept = read('0-9@2026-03-04', '17-26');
		const now = { articleId: id, start: 17, end: 26, quote: 'It voted.' };
		expect(kept.ok && kept.question.evidence).toEqual([dated, now]);
		const dropped = read('17-26');
		expect(dropped.ok && dropped.question.evidence).toEqual([now]);
		expect(read('0-9@2020-01-01').ok).toBe(false);
	});

	test('hints left empty are none', () => {
		const given = ['', '  It is long.  ', ' '].map((hint): [string, string] => ['hintText', hint]);
		const read = readQuestionForm('number', null, fields(given), articles, null);
		expect(read.ok && read.question.hints).toEqual(['It is long.']);
	});

	test.each([
		['ticked', true],
		['not ticked', false]
	])('it may be read aloud when that is %s', (_, readAloud) => {
		const form = fields(readAloud ? [['readAloud', 'on']] : []);
		const read = readQuestionForm('number', null, form, articles, null);
		expect(read.ok && read.question.readAloud).toBe(readAloud);
	});

	test('an unfinished question is saved', () => {
		expect(readQuestionForm('number', null, fields([]), articles, null)).toMatchObject({
			ok: true,
			question: { content: { value: null }, evidence: [] }
		});
	});

	test('all or nothing is for kinds that give a part of the points; tags are read', () => {
		const ticked = fields([
			['allOrNothing', 'on'],
			['tags', 'Trams']
		]);
		const readAs = (kind: 'number' | 'order') =>
			readQuestionForm(kind, null, ticked, articles, null);
		expect(readAs('number')).toMatchObject({ question: { allOrNothing: false }, tags: ['trams'] });
		expect(readAs('order')).toMatchObject({ question: { allOrNothing: true } });
	});

	test.each([
		['stem', [['stem', '  ']]],
		['value', [['value', 'many']]],
		['hints', [['hintText', 'x'.repeat(301)]]],
		['hints', ['1', '2', '3', '4'].map((hint) => ['hintText', hint])],
		['tags', [['tags', 'a'.repeat(31)]]],
		['evidence', [['evidence', `${id}:0-900`]]]
	] as [string, [string, string][]][])(
		'%s that cannot be read is refused there',
		(field, given) => {
			const read = readQuestionForm('number', null, fields(given), articles, null);
			expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field]);
		}
	);
});

test.each([
	'',
	'x',
	`${id}:5-5`,
	`${id}:9-3`,
	`${id}:-1-3`,
	`${id}:0-99`,
	`${id.replace('0', 'f')}:0-3`
])('%j is no passage of the articles', (ref) => {
	expect(readRef(ref, articles)).toBe(null);
});
