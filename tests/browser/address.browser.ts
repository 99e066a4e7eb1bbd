import { someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { lanOrigin } from './lan.ts';

test('plays to the end over plain http under another address', async ({ page, server, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	const origin = lanOrigin(server);
	await page.goto(`${origin}/join`);
	// what browsers keep for secure pages is not there, and nothing of ours may want it
	if (!origin.includes('127.0.0.1')) expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await page.getByLabel(/code/i).fill(quiz.code);
	await page.getByRole('main').getByRole('button').click();
	await expect(page).toHaveURL(`${origin}/q/${quiz.linkToken}`);
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByRole('radio', { name: 'Ada Lindqvist' }).check();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await page.getByRole('radio', { name: 'False' }).check();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Check and submit' }).click();
	await page.getByRole('button', { name: 'Submit answers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	await expect(page.getByRole('main')).toContainText('2 of 5 points');
});
