import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readQuestionForm } from '../question-form.ts';
import { evidence, type EvidenceContent } from './evidence.ts';

const id = '01890000-0000-7000-8000-000000000001';
const text = 'One came first. Two came next.\nThree was late. Four never came.';
const blocks = [
	{ start: 0, end: 30, kind: 'body' as const },
	{ start: 31, end: text.length, kind: 'body' as const }
];
const articles = [{ id, title: 'Numbers', text, blocks }];

function read(entries: Record<string, string>): EvidenceContent {
	const fields = new FormData();
	for (const [name, value] of Object.entries({ stem: 'Late.', ...entries }))
		fields.set(name, value);
	return v.parse(evidence.content, evidence.fromForm(fields, articles)) as EvidenceContent;
}

describe('the author’s form', () => {
	test('takes the sentences from the article, and the key by its place', () => {
		const content = read({ key: `${id}:31-46` });
		expect(content.sentences.map(({ text }) => text)).toEqual([
			'One came first.',
			'Two came next.',
			'Three was late.',
			'Four never came.'
		]);
		expect(content.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1, 1]);
		expect(content.keys).toEqual([2]);
		expect(evidence.problems(content)).toEqual([]);
	});

	test.each([
		[{ from: '2', to: '3' }, ['Two came next.', 'Three was late.']],
		[{ from: '3' }, ['Three was late.', 'Four never came.']],
		[{ from: '4', to: '2' }, []],
		[{ from: 'x', to: '1' }, ['One came first.']]
	])('shows %j', (fields, wanted) => {
		expect(read(fields).sentences.map(({ text }) => text)).toEqual(wanted);
	});

	test('a key outside what is shown, or of another article, is none', () => {
		expect(read({ key: `${id}:31-46`, to: '2' }).keys).toEqual([]);
		expect(read({ key: `${id.replace('1', '2')}:31-46` }).keys).toEqual([]);
	});

	test('its key sentence is the evidence, whatever else the form says', () => {
		const fields = new FormData();
		fields.set('stem', 'Late.');
		fields.set('points', '1');
		fields.set('explanation', '');
		fields.set('asOf', '');
		fields.set('key', `${id}:31-46`);
		fields.set('evidence', `${id}:0-15`);
		const form = readQuestionForm('evidence', null, fields, articles, null);
		if (!form.ok) throw new Error(JSON.stringify(form));
		expect(form.question.evidence).toEqual([
			{ articleId: id, start: 31, end: 46, quote: 'Three was late.' }
		]);
	});
});

describe('credit', () => {
	const content = read({ key: `${id}:31-46` });
	test.each([
		[2, false, 1],
		[1, false, 0],
		[1, true, 0.5],
		[3, true, 0.5],
		[0, true, 0]
	])('sentence %d, neighbours counting: %s, earns %d', (index, neighbours, credit) => {
		expect(evidence.grade({ ...content, neighbours }, index)).toBe(credit);
	});
	test('between two right sentences nothing is counted twice', () => {
		expect(evidence.grade({ ...content, keys: [0, 2], neighbours: true }, 1)).toBe(0.5);
	});
});

test('no article, no sentences, no key: each is said', () => {
	const fields = new FormData();
	fields.set('stem', '');
	const empty = v.parse(evidence.content, evidence.fromForm(fields, []));
	expect(evidence.problems(empty)).toEqual([
		'no-stem',
		'no-article',
		'too-few-sentences',
		'no-key'
	]);
});
