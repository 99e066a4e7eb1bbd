import { expect, it } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { publicProblems, publishProblems } from './publishing.ts';

const TEXT = 'The mayor opened the bridge. It cost two million.';
const ARTICLES = new Map([['a1', TEXT]]);
const QUOTE = { articleId: 'a1', start: 0, end: 28, quote: 'The mayor opened the bridge.' };

const options = (...texts: string[]) =>
	texts.map((text, index) => ({ id: `o${index}`, text, feedback: '' }));

const good: AuthoredQuestion = {
	kind: 'choice',
	content: { stem: 'Who opened the bridge?', options: options('The mayor', 'The king'), key: 'o0' },
	milliPoints: 1000,
	explanation: '',
	image: null,
	hints: [],
	evidence: [QUOTE],
	asOf: null,
	reviewBy: null,
	allOrNothing: false,
	readAloud: true,
	form: null
};
const choice = (content: object): AuthoredQuestion =>
	({ ...good, content: { ...good.content, ...content } }) as AuthoredQuestion;

it.each<[string, AuthoredQuestion[], unknown[]]>([
	['nothing is wrong', [good], []],
	['there is no question', [], [{ reason: 'empty-set' }]],
	['no key is chosen', [choice({ key: null })], [{ reason: 'no-key', question: 0 }]],
	[
		'the key is of an option that is gone',
		[choice({ key: 'o7' })],
		[{ reason: 'no-key', question: 0 }]
	],
	[
		'two options read the same but for case and quotes',
		[good, choice({ options: options('The “mayor”', 'the "MAYOR"') })],
		[{ reason: 'equal-options', question: 1 }]
	],
	[
		'one option is left',
		[choice({ options: options('The mayor') })],
		[{ reason: 'too-few-options', question: 0 }]
	],
	['the stem is empty', [choice({ stem: '' })], [{ reason: 'no-stem', question: 0 }]],
	['evidence is missing', [{ ...good, evidence: [] }], [{ reason: 'no-evidence', question: 0 }]],
	[
		'evidence is one character off',
		[{ ...good, evidence: [{ ...QUOTE, start: 1, end: 29 }] }],
		[{ reason: 'evidence-not-verbatim', question: 0 }]
	],
	[
		'evidence is dated, whatever stands there now',
		[{ ...good, evidence: [{ ...QUOTE, quote: 'The king opened it.', until: '2026-03-04' }] }],
		[]
	],
	[
		'evidence is of another article',
		[{ ...good, evidence: [{ ...QUOTE, articleId: 'a2' }] }],
		[{ reason: 'evidence-not-verbatim', question: 0 }]
	]
])('when %s', (_case, questions, problems) => {
	expect(publishProblems(questions, ARTICLES)).toEqual(problems);
});

it('asks for no evidence where the set has no article', () => {
	expect(publishProblems([{ ...good, evidence: [] }], new Map())).toEqual([]);
});

it('keeps an article without the right to publish it out of public questions', () => {
	const pointing: AuthoredQuestion = {
		...good,
		kind: 'evidence',
		content: {
			stem: 'The bridge was dear.',
			articleId: 'a1',
			sentences: [{ text: QUOTE.quote, start: 0, end: 28, paragraph: 0 }],
			keys: [0],
			neighbours: false
		}
	};
	expect(publicProblems([good, pointing], new Set())).toEqual([
		{ reason: 'article-not-free', question: 1 }
	]);
	expect(publicProblems([good, pointing], new Set(['a1']))).toEqual([]);
});
