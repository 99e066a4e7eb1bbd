import type { Page } from 'playwright/test';
import type { KindContent } from '../../../src/lib/domain/questions/kinds/index.ts';
import { expect, test } from '../fixtures.ts';
import { holdScripts } from '../hold-scripts.ts';
import { savedAnswers } from '../playing.ts';
import { quizOf } from './one-question.ts';

// On a slow line a question is there before its scripts: what is answered in between is kept.

const stem = 'Before the scripts?';
const item = (id: string) => ({ id, text: `Text ${id}`, feedback: '' });
const blanks = { stem, text: 'One [a] two [b].', extra: ['c'] };
const list = (page: Page, name: string) => page.getByRole('combobox', { name });

const CASES: [string, KindContent, (page: Page) => Promise<unknown>, unknown][] = [
	[
		'places',
		{ kind: 'order', content: { stem, items: [item('a'), item('b')] } },
		async (page) => {
			await list(page, 'Place of: Text a').selectOption('2');
			await list(page, 'Place of: Text b').selectOption('1');
		},
		[2, 1]
	],
	[
		'pairs',
		{
			kind: 'match',
			content: {
				stem,
				prompts: [
					{ ...item('p'), target: 'a' },
					{ ...item('q'), target: 'b' }
				],
				targets: [item('a'), item('b')]
			}
		},
		(page) => list(page, 'Text q').selectOption('Text a'),
		{ q: 'a' }
	],
	[
		'chosen words',
		{ kind: 'blanks', content: { ...blanks, mode: 'chosen' } },
		(page) => list(page, 'Gap 2 of 2').selectOption('c'),
		['', 'c']
	],
	[
		'typed words',
		{ kind: 'blanks', content: { ...blanks, mode: 'typed' } },
		(page) => page.getByRole('textbox', { name: 'Gap 2 of 2' }).fill('b'),
		['', 'b']
	],
	[
		'a source, and how it knows,',
		{ kind: 'attribution', content: { stem, speakers: [], who: 'nobody', how: 'opinion' } },
		async (page) => {
			await page.getByRole('radio', { name: 'Nobody in the article' }).check();
			await list(page, 'How do they know?').selectOption('It is their own view or plan');
		},
		{ who: 'nobody', how: 'opinion' }
	],
	[
		'own words',
		{ kind: 'open', content: { stem, rubric: [], model: '', longest: 100 } },
		(page) => page.getByLabel('Your answer').fill('The bridge.'),
		'The bridge.'
	]
];

for (const [what, question, answer, stored] of CASES)
	test(`${what} given before the scripts came are saved`, async ({ page, db }) => {
		const { setId, linkToken } = await quizOf(db, question);
		await page.goto(`/q/${linkToken}`);
		const release = await holdScripts(page);
		await page.getByRole('button', { name: 'Start' }).click({ noWaitAfter: true });
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(stem);
		await answer(page);
		release();
		await expect.poll(async () => (await savedAnswers(db, setId, 1)).at(-1)).toEqual(stored);
	});
