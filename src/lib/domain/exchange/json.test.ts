import { expect, test } from 'vitest';
import type { Article } from '../article/article.ts';
import type { KindContent } from '../questions/kinds/index.ts';
import { toQuestionJson } from './json.ts';

const article: Article = {
	text: 'Bees dance.',
	title: 'Bees',
	source: '',
	author: '',
	publishedOn: null,
	blocks: [{ start: 0, end: 11, kind: 'body' }]
};
const options = [
	{ id: 'a', text: 'One', feedback: '' },
	{ id: 'b', text: 'Two', feedback: 'No.' },
	{ id: 'c', text: 'Three', feedback: '' }
];
const tolerance = { mode: 'absolute' as const, amount: 1 };
const cases: [KindContent, unknown, number[] | null][] = [
	[{ kind: 'choice', content: { stem: 'S', options, key: 'b' } }, 'b', [0, 1, 0]],
	[{ kind: 'choice', content: { stem: 'S', options, key: null } }, null, [0, 0, 0]],
	[
		{ kind: 'multiple', content: { stem: 'S', options, keys: ['a', 'c'] } },
		['a', 'c'],
		[0.5, -0.5, 0.5]
	],
	[{ kind: 'truefalse', content: { stem: 'S', key: false } }, false, null],
	[
		{ kind: 'number', content: { stem: 'S', value: 7, tolerance, unit: 'km' } },
		{ value: 7, tolerance, unit: 'km' },
		null
	],
	[{ kind: 'text', content: { stem: 'S', accept: ['Kyiv', 'Kiev'] } }, ['Kyiv', 'Kiev'], null]
];

test('evidence keeps the date until which the article read so', () => {
	const dated = { start: 0, end: 9, quote: 'Bees sing.', until: '2026-03-04' };
	const [question] = cases[0] ?? [];
	if (!question) throw new Error('There is a question');
	const rest = { form: null, explanation: '', asOf: null };
	const json = toQuestionJson(article, [{ question, evidence: [dated], ...rest }]);
	expect(json.questions[0]?.evidence).toEqual([dated]);
});

test.each(cases)('%j', (question, answer, credits) => {
	const evidence = [{ start: 0, end: 11, quote: 'Bees dance.' }];
	const json = toQuestionJson(article, [
		{ question, form: null, explanation: 'E', evidence, asOf: null }
	]);
	const [drafted] = json.questions;
	expect(drafted?.answer).toEqual(answer);
	expect(drafted?.options?.map(({ credit }) => credit) ?? null).toEqual(credits);
	expect(Object.keys(drafted ?? {})).toEqual([
		'kind',
		'form',
		'stem',
		'options',
		'answer',
		'explanation',
		'evidence',
		'asOf'
	]);
	expect(json.article).toEqual(article);
});
