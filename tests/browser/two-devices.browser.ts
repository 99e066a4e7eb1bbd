import type { Page } from 'playwright/test';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { choose, onQuestion, press, savedAnswers } from './playing.ts';

// One student on two devices: the newest choice stands, and who chose otherwise is told.

const CHANGED = 'This answer was changed on another device. The newest is shown here.';

/** The server gets what the page saves next, and the page does not hear of it. */
const loseConfirmation = (page: Page) =>
	page.route(
		/\?\/save$/,
		async (route) => {
			await route.fetch();
			await page.context().setOffline(true);
			await route.abort();
		},
		{ times: 1 }
	);

test('an answer that is sent again does not come over a newer one', async ({
	page,
	context,
	browser,
	db
}) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	const other = await browser.newContext({ storageState: await context.storageState() });
	const tablet = await other.newPage();
	await tablet.goto(page.url());
	await onQuestion(tablet, 1);

	await loseConfirmation(page);
	await choose(page, 'Tomas Okafor');
	await expect(page.getByRole('status')).toContainText('Saved on this device');
	await choose(tablet, 'The ferry’s captain');
	await expect(tablet.getByRole('status')).toHaveText('Saved');
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['b', 'c']);

	await context.setOffline(false);
	await expect(page.getByRole('status')).toHaveText(CHANGED);
	await expect(page.getByRole('radio', { name: 'The ferry’s captain' })).toBeChecked();
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['b', 'c']);
	expect(await faults(page)).toEqual([]);

	// what is chosen now is a new choice, on whichever device
	await choose(page, 'Ada Lindqvist');
	await expect.poll(() => savedAnswers(db, quiz.setId, 1)).toEqual(['b', 'c', 'a']);
	await expect(page.getByRole('status')).toHaveText('Saved');
	await other.close();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page stays and says that a newer answer stands', async ({ page, context, db }) => {
		const quiz = await someQuiz(db, await someUser(db));
		await page.goto(`/q/${quiz.linkToken}`);
		await press(page, 'Start');
		await onQuestion(page, 1);
		const stale = await context.newPage();
		await stale.goto(page.url());
		for (const name of ['Tomas Okafor', 'Ada Lindqvist']) {
			await choose(page, name);
			await press(page, 'Next');
			await onQuestion(page, 2);
			await press(page, 'Back');
			await onQuestion(page, 1);
		}
		await choose(stale, 'Tomas Okafor');
		await press(stale, 'Next');
		await expect(stale.getByText(CHANGED)).toBeVisible();
		await expect(stale.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
		await press(stale, 'Next');
		await onQuestion(stale, 2);
		expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['b', 'a']);
	});
});
