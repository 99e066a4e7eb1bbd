import { someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

// What the article beside the questions can do with JavaScript; the lists do the same without.

const COST = 'The bridge cost 58 million euros.';
const FERRY = 'The old ferry made its last crossing on the same evening.';

test('a sentence that is pressed, or words that are selected, can be asked about', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}`);
	const article = page.getByRole('region', { name: 'The article' });
	const selected = page.getByLabel('Ask about a sentence').getByRole('option', { selected: true });
	await expect(async () => {
		await article.getByText(COST).click();
		await expect(page.getByText('Used by question 2.')).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expect(selected).toHaveText(/^\d\. The bridge cost/);
	await article.getByText(FERRY).dblclick();
	await expect(selected).toHaveText(/^Selected: \w+$/);
	await article.getByText(COST).click();
	await expect(selected).toHaveText(/^\d\. The bridge cost/);
	await article.getByText(FERRY).click();
	await expect(selected).toHaveText(/^\d\. The old ferry/);
	await expect(page.getByText('No question uses it yet.')).toBeVisible();
	await press(page, 'Write one by hand');
	await expect(page.getByRole('checkbox', { name: FERRY })).toBeChecked();
});

test('a sentence that is pressed becomes evidence', async ({ page, context, server, db }) => {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[1]}`);
	const use = page.getByRole('button', { name: 'Use this as evidence' });
	await expect(async () => {
		await page.getByRole('region', { name: 'The article' }).getByText(FERRY).click();
		await expect(use).toBeVisible({ timeout: 1000 });
	}).toPass();
	await use.click();
	await expect(page.getByRole('checkbox', { name: FERRY })).toBeChecked();
	await press(page, 'Save question');
	await expect(page.getByText('Sentences 5 and 6')).toBeVisible();
});
