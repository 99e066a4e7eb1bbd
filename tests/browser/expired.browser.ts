import { someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { choose, onQuestion, press } from './playing.ts';

// A session or a guest's day can end in the middle of a quiz: it is said, and nothing is given away.

const BELONGS = /These answers belong to someone who is not logged in here/;

test('an expired guest is told that the answer was not saved, and why', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	await page.context().clearCookies();
	await choose(page, 'Ada Lindqvist');
	await expect(page.getByRole('status')).toHaveText(/this attempt is not open to you any more/);
	await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
	await page.reload();
	await expect(page.getByRole('main')).toContainText(BELONGS);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an expired guest reads why the answer cannot be kept', async ({ page, db }) => {
		const quiz = await someQuiz(db, await someUser(db));
		await page.goto(`/q/${quiz.linkToken}`);
		await press(page, 'Start');
		await onQuestion(page, 1);
		await page.context().clearCookies();
		await choose(page, 'Ada Lindqvist');
		await press(page, 'Next');
		await expect(page.getByRole('main')).toContainText(BELONGS);
	});
});
