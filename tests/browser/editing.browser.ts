import type { Page } from 'playwright/test';
import { someSet, someUser } from '../factories.ts';
import { enhanced } from './enhanced.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

const cards = (page: Page) =>
	page
		.getByRole('region', { name: /^Questions/ })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { level: 3 }) });

/** Chooses the first entry of a list whose words are these. */
async function select(page: Page, label: string | RegExp, words: RegExp) {
	const list = page.getByLabel(label);
	const name = await list.getByRole('option', { name: words }).first().textContent();
	await list.selectOption({ label: name ?? '' });
}

test('a right answer that was chosen stays when an option is added', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
	await enhanced(page.getByRole('button', { name: 'Save question' }));
	const second = page.getByRole('radio', { name: 'Option 2 is right' });
	await second.check();
	await press(page, 'Add an option');
	await page.getByRole('textbox', { name: 'Option 4' }).fill('Nobody');
	await expect(second).toBeChecked();
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a teacher edits all that a question is made of', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the question');
			if (javaScriptEnabled)
				await expect(page.getByRole('button', { name: 'Add an option' })).toBeVisible();
			await page.getByLabel('Question', { exact: true }).fill('Who spoke of forty trams?');
			const option = (number: number) => page.getByRole('textbox', { name: `Option ${number}` });
			await expect(option(1)).toHaveValue('Ada Lindqvist');
			await expect(page.getByRole('radio', { name: 'Option 1 is right' })).toBeChecked();
			await page.getByRole('radio', { name: 'Option 2 is right' }).check();
			await option(3).fill('The driver of the first tram');
			if (javaScriptEnabled) {
				await press(page, 'Add an option');
				await expect(option(4)).toBeFocused();
			}
			await option(4).fill('Nobody');
			await page.getByRole('textbox', { name: 'Note on option 2' }).fill('He is the engineer.');
			await page.getByLabel('Explanation').fill('The engineer said it.');
			await page.getByRole('checkbox', { name: /We waited eleven years/ }).uncheck();
			await select(page, /^Add a sentence from the list/, /would carry 40 trams/);
			await page.getByLabel('Points').fill('2.5');
			await page.getByLabel('As of').fill('2025-03-06');
			await press(page, 'Save question');

			await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${setId}#q-`));
			await expect(cards(page).first()).toMatchAriaSnapshot(`
				- listitem:
				  - paragraph: Multiple choice, 2.5 points, As of 6 March 2025
				  - 'heading "Question 1: Who spoke of forty trams?" [level=3]'
				  - list:
				    - listitem: Ada Lindqvist
				    - listitem: Tomas Okafor (right answer)
				    - listitem: The driver of the first tram
				    - listitem: Nobody
				  - paragraph: The engineer said it.
				  - paragraph:
				    - mark: (start of highlighted sentence) Engineer Tomas Okafor said that the bridge would carry 40 trams an hour. (end of highlighted sentence)
				  - paragraph: Sentence 4
				  - link "Edit question 1"
				  - 'button "Move up: Who spoke of forty trams?" [disabled]'
				  - 'button "Move down: Who spoke of forty trams?"'
				  - button "Delete question 1"
			`);
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await expect(page.getByRole('textbox', { name: 'Note on option 2' })).toHaveValue(
				'He is the engineer.'
			);
		});

		test('each kind of question has its form', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { setId, itemIds } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			const form = (number: number) =>
				page.goto(`/desk/quizzes/${setId}/questions/${itemIds[number - 1]}`);

			await form(2);
			await expect(page.getByLabel('Statement')).toHaveValue('The bridge cost 85 million euros.');
			await page.getByLabel('Statement').fill('The bridge cost 58 million euros.');
			await page.getByRole('radio', { name: 'True', exact: true }).check();
			await press(page, 'Save question');
			const rows = cards(page).nth(1).getByRole('listitem');
			await expect(rows.filter({ hasText: 'True' })).toContainText('(right answer)');
			await form(3);
			await page.getByRole('checkbox', { name: 'Option 2 is right' }).uncheck();
			await page.getByRole('checkbox', { name: 'Option 4 is right' }).check();
			await press(page, 'Save question');
			await expect(cards(page).nth(2).getByText('(right answer)')).toHaveCount(2);
			await form(3);
			await expect(page.getByRole('checkbox', { name: 'Option 2 is right' })).not.toBeChecked();
			await expect(page.getByRole('checkbox', { name: 'Option 4 is right' })).toBeChecked();

			await form(4);
			await page.getByLabel('Right answer').fill('1.2 million');
			await page.getByLabel('Unit').fill('euros');
			await page.getByLabel('How far off still counts').fill('7');
			await page.getByLabel('Counted').selectOption('in percent');
			await press(page, 'Save question');
			await expect(cards(page).nth(3)).toContainText(/1,?200,?000/);
			await form(4);
			await expect(page.getByLabel('How far off still counts')).toHaveValue('7');
			await expect(page.getByRole('combobox', { name: 'Counted' })).toHaveValue('relative');

			await form(5);
			await page.getByLabel('Accepted answers').fill('Silverwater\nThe Silverwater');
			await press(page, 'Save question');
			await expect(page).toHaveURL(/#q-/);
			await form(5);
			await expect(page.getByLabel('Accepted answers')).toHaveValue('Silverwater\nThe Silverwater');
		});

		test('what a form cannot take is named, and stays', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { setId, itemIds } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[3]}`);
			await page.getByLabel('Right answer').fill('rather many');
			await page.getByLabel('Explanation').fill('Said by the engineer.');
			await press(page, 'Save question');
			await expect(page.getByRole('alert')).toContainText('Not saved yet');
			await expect(page.getByRole('alert')).toContainText('Write the right answer as a number');
			await expect(page.getByLabel('Right answer')).toHaveValue('rather many');
			await expect(page.getByLabel('Explanation')).toHaveValue('Said by the engineer.');
			await expect(page.getByRole('checkbox', { name: /40 trams an hour/ })).toBeChecked();
			await page.getByLabel('Right answer').fill('40');
			await press(page, 'Save question');
			await expect(cards(page).nth(3)).toContainText('Said by the engineer.');
		});

		test('order, deletion and undo are said', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			const said = page.getByRole('region', { name: /^Questions/ }).getByRole('status');
			const down = page.getByRole('button', { name: 'Move down: Who spoke of waiting' });
			if (javaScriptEnabled) await enhanced(down);
			await down.click();
			await expect(said.first()).toHaveText('Moved: it is question 2 now.');
			await expect(cards(page).nth(1)).toContainText('Who spoke of waiting');
			if (javaScriptEnabled) await expect(down).toBeFocused();
			await page.getByRole('button', { name: 'Delete question 2' }).click();
			await expect(said.filter({ hasText: 'Question 2 was deleted.' })).toHaveCount(1);
			await expect(cards(page)).toHaveCount(4);
			await press(page, 'Undo');
			await expect(said.first()).toHaveText('The question is back.');
			await expect(cards(page).nth(1)).toContainText('Who spoke of waiting');
		});

		test('suggestions are made, asked for and rejected', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			const suggested = page.getByRole('region', { name: /^Suggested questions/ });
			const said = suggested.getByRole('status');
			const adds = suggested.getByRole('button', { name: /^Add: / });

			await select(page, 'Ask about a sentence', /Engineer Tomas Okafor/);
			await press(page, 'Ask about this');
			await expect(said.first()).toContainText(/about this passage|in this passage/);
			const asked = await adds.count();
			await press(page, 'Draft more questions');
			await expect(said.first()).toContainText(/new suggestion/);
			await expect(adds.nth(asked)).toBeVisible();
			const all = await adds.count();

			const first = await adds.first().getAttribute('aria-label');
			await suggested
				.getByLabel(/^Reject: /)
				.first()
				.click();
			await suggested.getByRole('button', { name: 'Not worth asking' }).first().click();
			await expect(said.filter({ hasText: 'The suggestion was rejected.' })).toHaveCount(1);
			await expect(adds).toHaveCount(all - 1);
			await suggested.getByRole('button', { name: 'Undo' }).click();
			await expect(said.first()).toHaveText('The suggestion is back.');
			await expect(adds.first()).toHaveAttribute('aria-label', first ?? '');

			await suggested
				.getByRole('button', { name: /^Add: / })
				.first()
				.click();
			await expect(said.first()).toHaveText('1 question added to the quiz.');
			await expect(cards(page)).toHaveCount(6);
			await expect(adds).toHaveCount(all - 1);

			await select(page, 'Ask about a sentence', /old ferry/);
			await press(page, 'Write one by hand');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('New question');
			await expect(page.getByRole('checkbox', { name: /old ferry/ })).toBeChecked();
			await page.getByLabel('Kind').selectOption('Short text');
			await press(page, 'Change the kind');
			await expect(page.getByLabel('Accepted answers')).toBeVisible();
			await expect(page.getByRole('checkbox', { name: /old ferry/ })).toBeChecked();
			await page.getByLabel('Question', { exact: true }).fill('What stopped that evening?');
			await page.getByLabel('Accepted answers').fill('the ferry');
			await press(page, 'Save question');
			await expect(cards(page).nth(6)).toContainText('What stopped that evening?');
		});
	});
