import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, newQuestion, quizOf, start } from './one-question.ts';

const STEM = 'Should the ferry have stayed?';
const QUESTION = {
	kind: 'poll' as const,
	milliPoints: 0,
	content: {
		stem: STEM,
		options: [
			{ id: 'a', text: 'Yes', feedback: '' },
			{ id: 'b', text: 'No', feedback: 'So did the council.' }
		]
	}
};

test('a student takes part by keyboard alone', async ({ page, db }) => {
	const { linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "Should the ferry have stayed?":
		  - heading "Should the ferry have stayed?" [level=1]
		  - paragraph: "A poll: no answer is right or wrong."
		  - radio
		  - radio
	`);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('radio', { name: 'No' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio', { name: 'No' })).toBeChecked();
	await handIn(page);
	const result = page.getByRole('region', { name: STEM });
	await expect(page.getByRole('main')).toContainText('There were no points to earn.');
	await expect(page.getByRole('link', { name: /leaderboard/i })).toHaveCount(0);
	await expect(result).toContainText('Question 1 · no points');
	await expect(result).toContainText('No answer is right or wrong here.');
	await expect(result.getByRole('listitem').filter({ hasText: 'No' })).toHaveText(
		/^\s*No\s*Your answer\s*So did the council\.$/
	);
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('a student takes part', async ({ page, db }) => {
			const { setId, linkToken } = await quizOf(db, QUESTION);
			await start(page, linkToken, STEM);
			await page.getByText('Yes', { exact: true }).tap();
			await handIn(page);
			await page.goto(`/q/${linkToken}`);
			await expect(page.getByRole('link', { name: 'You took part' })).toBeVisible();
			await expect(page.getByText(/leaderboard/i)).toHaveCount(0);
			await expect(page.getByText(/\b0 (of|%)/)).toHaveCount(0);
			expect(await savedAnswers(db, setId, 1)).toEqual(['a']);
		});

		test('a teacher asks, for no points', async ({ page, context, server, db }) => {
			await newQuestion(page, { context, origin: server.origin, db }, 'poll');
			await expect(page.getByLabel('Points')).toHaveValue('0');
			await expect(page.getByRole('checkbox', { name: /All or nothing/ })).toHaveCount(0);
			await expect(page.getByRole('radio', { name: /is right/ })).toHaveCount(0);
			await page.getByLabel('Question', { exact: true }).fill(STEM);
			await page.getByRole('textbox', { name: 'Option 1', exact: true }).fill('Yes');
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page.getByRole('main')).toContainText('Give at least two options.');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await page.getByRole('textbox', { name: 'Option 2', exact: true }).fill('No');
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
		});
	});
