import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { logIn } from '../people.ts';
import { savedAnswers } from '../playing.ts';
import { newQuestion, quizOf, start, handIn } from './one-question.ts';

const STEM = 'Why did the ferry stop?';
const QUESTION = {
	kind: 'open' as const,
	content: {
		stem: STEM,
		rubric: [
			{ id: 'a', text: 'Names the bridge', points: 3 },
			{ id: 'b', text: 'Names the day', points: 1 }
		],
		model: 'The bridge opened that day.',
		longest: 120
	}
};

test('a student writes by keyboard alone, and is told how much is left', async ({ page, db }) => {
	const { linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "Why did the ferry stop?":
		  - heading "Why did the ferry stop?" [level=1]
		  - paragraph: "This is what counts:"
		  - list:
		    - listitem: Names the bridge (75 %)
		    - listitem: Names the day (25 %)
		  - text: Your answer
		  - textbox "Your answer"
		  - paragraph: Up to 120 characters
		  - status
		  - paragraph: Your teacher marks this answer.
	`);
	await expect(page.getByRole('main')).not.toContainText('The bridge opened');
	expect(await faults(page)).toEqual([]);
	await page.getByLabel('Your answer').focus();
	await page.keyboard.type('Because of the\nbridge.');
	await expect(page.getByText('98 characters left')).toBeVisible();
	await expect(page.getByText('100 characters left')).toHaveRole('status');
	await handIn(page);
	await expect(page.getByRole('region', { name: STEM })).toContainText('not marked yet');
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('what a student wrote is marked by the teacher', async ({ page, context, server, db }) => {
			const { setId, linkToken, teacher } = await quizOf(db, QUESTION);
			await start(page, linkToken, STEM);
			await page.getByLabel('Your answer').tap();
			await page.getByLabel('Your answer').fill('Because of the\nbridge.');
			await handIn(page);
			const result = page.url();
			expect(await savedAnswers(db, setId, 1)).toEqual(['Because of the\nbridge.']);
			await expect(page.getByRole('main')).toContainText('0 of 1 point');

			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: '1 answer to decide' }).tap();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('To decide');
			await expect(page.getByRole('main')).toContainText('Because of the');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByLabel('Note to the student').fill('Name the day as well.');
			const bridge = page.getByRole('checkbox', { name: /Names the bridge/ });
			const save = page.getByRole('button', { name: 'Save and go on' });
			if (javaScriptEnabled) {
				await save.focus();
				await page.keyboard.press('2');
				await page.keyboard.press('2');
				await page.keyboard.press('1');
				await bridge.focus();
				await expect(bridge).toBeChecked();
				await page.keyboard.press('Enter');
			} else {
				await bridge.check();
				await save.tap();
			}
			await expect(page.getByRole('main')).toContainText('Marked.');
			await expect(page.getByRole('main')).toContainText('Nothing to decide');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: 'Answers you marked' }).tap();
			const lately = page.getByRole('region', { name: 'Marked lately' });
			await expect(lately).toContainText('75 %');
			await lately.getByRole('link', { name: 'Mark again: Because of the' }).tap();
			await expect(page.getByText('You gave it 75 %.')).toBeVisible();
			await expect(page.getByLabel('Note to the student')).toHaveValue('Name the day as well.');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByRole('checkbox', { name: /Names the day/ }).check();
			await page.getByRole('button', { name: 'Save the new mark' }).tap();
			await expect(lately).toContainText('25 %');
			await expect(page.getByRole('main')).toContainText('Nothing to decide');

			await context.clearCookies({ name: /session/ });
			await page.goto(result);
			const question = page.getByRole('region', { name: STEM });
			await expect(question).toContainText('0.25 of 1 point');
			await expect(question).toContainText('From your teacher: Name the day as well.');
			await expect(question).toContainText('A model answer: The bridge opened that day.');
		});

		test('a teacher writes one', async ({ page, context, server, db }) => {
			await newQuestion(page, { context, origin: server.origin, db }, 'open');
			await page.getByLabel('Question', { exact: true }).fill(STEM);
			await page.getByRole('textbox', { name: 'Line 1' }).fill('Names the bridge');
			await page.getByLabel('Line 1: Weight').fill('3');
			await page.getByLabel('Characters allowed').fill('9');
			// past the browser's own word, to the server's
			await page.getByLabel('Characters allowed').evaluate((field: HTMLInputElement) => {
				if (field.form) field.form.noValidate = true;
			});
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page.getByRole('alert')).toContainText('Allow from 50 to 10,000 characters.');
			await page.getByLabel('Characters allowed').fill('300');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(page.getByRole('textbox', { name: 'Line 1' })).toHaveValue('Names the bridge');
			await expect(page.getByLabel('Line 1: Weight')).toHaveValue('3');
			await expect(page.getByLabel('Characters allowed')).toHaveValue('300');
		});
	});
