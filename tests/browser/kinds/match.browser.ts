import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, newQuestion, quizOf, start } from './one-question.ts';

const STEM = 'Who said what?';
const QUESTION = {
	kind: 'match' as const,
	content: {
		stem: STEM,
		prompts: [
			{ id: 'p', text: 'Eleven years of waiting', target: 'a' },
			{ id: 'q', text: 'Forty trams an hour', target: 'b' }
		],
		targets: [
			{ id: 'a', text: 'Ada Lindqvist', feedback: '' },
			{ id: 'b', text: 'Tomas Okafor', feedback: '' },
			{ id: 'c', text: 'The captain', feedback: 'The article does not quote her.' }
		]
	}
};

const answerTo = (page: Page, prompt: string) =>
	page.getByRole('combobox', { name: prompt, exact: true });

test('a student matches by keyboard alone', async ({ page, db }) => {
	const { setId, linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "Who said what?":
		  - heading "Who said what?" [level=1]
		  - paragraph: Choose what goes with each. An answer can go with several, or none.
		  - list:
		    - listitem:
		      - text: Eleven years of waiting
		      - combobox "Eleven years of waiting"
		    - listitem:
		      - text: Forty trams an hour
		      - combobox "Forty trams an hour"
	`);
	expect(await faults(page)).toEqual([]);
	await answerTo(page, 'Eleven years of waiting').focus();
	await page.keyboard.type('Ada');
	await page.keyboard.press('Tab');
	await expect(answerTo(page, 'Forty trams an hour')).toBeFocused();
	await page.keyboard.type('The c');
	await expect
		.poll(async () => (await savedAnswers(db, setId, 1)).at(-1))
		.toEqual({ p: 'a', q: 'c' });
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
	const row = page.getByRole('listitem').filter({ hasText: 'Forty trams' });
	await expect(row).toContainText(/→ The captain\s*Your answer\s*Right would be: Tomas Okafor/);
	await expect(row).toContainText('The article does not quote her.');
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('a student matches, and may leave one open', async ({ page, db }) => {
			const { setId, linkToken } = await quizOf(db, QUESTION);
			await start(page, linkToken, STEM);
			const list = answerTo(page, 'Forty trams an hour');
			expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(48);
			await list.tap();
			await list.selectOption('Tomas Okafor');
			await handIn(page);
			expect(await savedAnswers(db, setId, 1)).toEqual([{ q: 'b' }]);
			await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
		});

		test('a teacher writes one', async ({ page, context, server, db }) => {
			await newQuestion(page, { context, origin: server.origin, db }, 'match');
			const save = page.getByRole('button', { name: 'Save question' });
			const pair = async (number: number, text: string, fits: string) => {
				await page.getByRole('textbox', { name: `Option ${number}`, exact: true }).fill(text);
				await page.getByLabel(`goes with, option ${number}`).fill(fits);
			};
			await page.getByLabel('Question', { exact: true }).fill(STEM);
			await pair(1, 'Eleven years', 'Ada');
			await page.getByRole('textbox', { name: 'Option 2', exact: true }).fill('Trams');
			await save.click();
			await expect(page.getByRole('main')).toContainText('Say which answer is right.');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await pair(2, 'Trams', 'Tomas');
			await page.getByLabel('More answers that fit nothing').fill('Nobody');
			await save.click();
			await expect(page.getByRole('main')).toContainText('Eleven years → Ada');
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(page.getByLabel('goes with, option 2')).toHaveValue('Tomas');
			await expect(page.getByLabel('More answers that fit nothing')).toHaveValue('Nobody');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
		});
	});
