import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, newQuestion, quizOf, start } from './one-question.ts';

const STEM = 'Fill the gaps.';
const TEXT = 'The summit was held in [Kyiv|Kiev] on [23 February].';
const question = (mode: 'typed' | 'chosen') => ({
	kind: 'blanks' as const,
	content: { stem: STEM, text: TEXT, mode, extra: ['Riyadh'] }
});

const typed = (page: Page, gap: number) =>
	page.getByRole('textbox', { name: `Gap ${gap} of 2`, exact: true });
const chosen = (page: Page, gap: number) =>
	page.getByRole('combobox', { name: `Gap ${gap} of 2`, exact: true });

test('a student fills gaps by keyboard alone', async ({ page, db }) => {
	const { setId, linkToken } = await quizOf(db, question('typed'));
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "Fill the gaps.":
		  - heading "Fill the gaps." [level=1]
		  - text: The summit was held in
		  - textbox "Gap 1 of 2"
		  - text: "on"
		  - textbox "Gap 2 of 2"
		  - text: .
	`);
	expect(await faults(page)).toEqual([]);
	await typed(page, 1).focus();
	await page.keyboard.type('kiev');
	await page.keyboard.press('Tab');
	await expect(typed(page, 2)).toBeFocused();
	await page.keyboard.type('24 February');
	await expect
		.poll(async () => (await savedAnswers(db, setId, 1)).at(-1))
		.toEqual(['kiev', '24 February']);
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
	const row = (words: string) => page.getByRole('listitem').filter({ hasText: words });
	await expect(row('[kiev]')).toContainText('Your answer, right');
	await expect(row('[24 February]')).toContainText('Right would be: 23 February');
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('a student chooses words from the list', async ({ page, db }) => {
			const { setId, linkToken } = await quizOf(db, question('chosen'));
			await start(page, linkToken, STEM);
			expect((await chosen(page, 1).boundingBox())?.height).toBeGreaterThanOrEqual(48);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await chosen(page, 1).tap();
			await chosen(page, 1).selectOption('Kyiv');
			await chosen(page, 2).selectOption('Riyadh');
			await page.getByRole('button', { name: 'Check and submit', exact: true }).first().tap();
			await page.getByRole('link', { name: 'Go back' }).tap();
			await expect(chosen(page, 2).getByRole('option', { selected: true })).toHaveText('Riyadh');
			await handIn(page);
			expect((await savedAnswers(db, setId, 1)).at(-1)).toEqual(['Kyiv', 'Riyadh']);
			await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
		});

		test('a student types, and may leave a gap open', async ({ page, db }) => {
			const { linkToken } = await quizOf(db, question('typed'));
			await start(page, linkToken, STEM);
			await typed(page, 2).tap();
			await typed(page, 2).fill('23 february');
			await handIn(page);
			await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
		});

		test('a teacher writes one', async ({ page, context, server, db }) => {
			await newQuestion(page, { context, origin: server.origin, db }, 'blanks');
			const text = page.getByLabel('Text with gaps');
			const save = page.getByRole('button', { name: 'Save question' });
			await page.getByLabel('Question', { exact: true }).fill(STEM);
			await text.fill('Held in [Kyiv on 23 February.');
			await save.click();
			await expect(page.getByRole('main')).toContainText('A square bracket has no partner.');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(text).toHaveAccessibleDescription(/A square bracket has no partner/);
			await text.fill(TEXT);
			if (javaScriptEnabled) {
				await expect(page.getByText('2 gaps found')).toBeVisible();
				expect(await faults(page)).toEqual([]);
			}
			await page.getByRole('radio', { name: 'Students choose from a list' }).check();
			await page.getByLabel('More words for the list').fill('Riyadh');
			await save.click();
			await expect(page.getByRole('main')).toContainText('… summit was held in [Kyiv / Kiev] on');
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(page.getByText('2 gaps found')).toBeVisible();
			await expect(page.getByRole('radio', { name: 'Students choose from a list' })).toBeChecked();
		});
	});
