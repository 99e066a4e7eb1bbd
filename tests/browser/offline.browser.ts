import { eq } from 'drizzle-orm';
import { answers } from '../../src/lib/server/db/schema/answers.ts';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { lanOrigin } from './lan.ts';
import { attemptsAt, choose, onQuestion, press, savedAnswers, submit, write } from './playing.ts';

// A school's network fails: answers wait on the device, over plain http, and are sent later.

test.use({ baseURL: async ({ server }, use) => use(lanOrigin(server)) });

const WAITING = 'Saved on this device, sending when the network is back …';

test('without a network the quiz goes on, and is submitted when it is back', async ({
	page,
	context,
	db
}) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	const state = page.getByRole('status').first();
	await choose(page, 'Tomas Okafor');
	await expect(state).toHaveText('Saved');
	await context.setOffline(true);
	await choose(page, 'Ada Lindqvist');
	await expect(state).toHaveText(WAITING);
	expect(await faults(page)).toEqual([]);
	await press(page, 'Next');
	await onQuestion(page, 2);
	await choose(page, 'False');
	await press(page, 'Check and submit');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not everything is answered');
	await press(page, 'Submit answers');
	await expect(page.getByRole('main')).toContainText(
		'The answers to questions 1 and 2 are not sent yet.'
	);
	expect(await faults(page)).toEqual([]);
	// who goes back has thought better of it
	await page.getByRole('link', { name: 'Go back' }).click();
	await onQuestion(page, 3);
	await choose(page, 'A tram');
	await press(page, 'Check and submit');
	await press(page, 'Submit answers');
	await expect(page.getByRole('button', { name: 'Waiting to submit …' })).toBeVisible();
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['b']);
	expect(await attemptsAt(db, quiz.setId)).toMatchObject([{ submittedAt: null }]);

	await context.setOffline(false);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['b', 'a']);
	expect(await savedAnswers(db, quiz.setId, 2)).toEqual([false]);
	await expect(page.getByRole('main')).toContainText('2.5 of 5 points');
});

test('what could not be sent is sent by the next page, and another device goes on', async ({
	page,
	context,
	browser,
	db
}) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	const address = page.url();
	await context.setOffline(true);
	await choose(page, 'Ada Lindqvist');
	await press(page, 'Next');
	await onQuestion(page, 2);
	await choose(page, 'False');
	await expect(page.getByRole('status')).toHaveText(WAITING);
	await page.close();
	await context.setOffline(false);

	const later = await context.newPage();
	await later.goto(address);
	await expect(later.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
	await expect(later.getByRole('status')).toHaveText('Saved');
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['a']);
	expect(await savedAnswers(db, quiz.setId, 2)).toEqual([false]);

	const other = await browser.newContext({ storageState: await context.storageState() });
	const tablet = await other.newPage();
	await tablet.goto(address);
	await press(tablet, 'Question 2, answered');
	await onQuestion(tablet, 2);
	await expect(tablet.getByRole('radio', { name: 'False' })).toBeChecked();

	// what is on a device that has no network when the attempt ends is said to be lost
	await context.setOffline(true);
	await press(later, 'Question 5, not answered');
	await write(later, 'Silverwater');
	await expect(later.getByRole('status')).toHaveText(WAITING);
	await press(tablet, 'Check and submit');
	await submit(tablet);
	await context.setOffline(false);
	await expect(later.getByRole('heading', { level: 1 })).toHaveText('Your result');
	await expect(later.getByRole('main')).toContainText('1 answer may have come too late');
	await later.reload();
	await expect(later.getByRole('main')).toContainText('2 of 5 points');
	await expect(later.getByRole('main')).not.toContainText('too late');
	await other.close();
});

test('a browser that keeps nothing says so, and the page still has it', async ({
	page,
	context,
	db
}) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	await context.setOffline(true);
	await choose(page, 'Ada Lindqvist');
	await expect(page.getByRole('status')).toContainText('Leave this page open until it is sent.');
	await press(page, 'Next');
	await onQuestion(page, 2);
	await context.setOffline(false);
	await expect.poll(() => savedAnswers(db, quiz.setId, 1)).toEqual(['a']);
	await expect(page.getByRole('status')).toHaveText('Saved');
});

test('another student on the same device sees and sends nothing of it', async ({
	page,
	context,
	db
}) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	const first = { address: page.url(), cookies: await context.cookies() };
	await context.setOffline(true);
	await choose(page, 'Ada Lindqvist');
	await expect(page.getByRole('status')).toHaveText(WAITING);
	await page.close();
	await context.setOffline(false);

	await context.clearCookies();
	const second = await context.newPage();
	await second.goto(`/q/${quiz.linkToken}`);
	await press(second, 'Start');
	await onQuestion(second, 1);
	await expect(second.getByRole('radio', { checked: true })).toHaveCount(0);
	await choose(second, 'Tomas Okafor');
	await expect(second.getByRole('status')).toHaveText('Saved');
	// what the first page still sent when it was closed went to the first attempt
	const [, attemptId = ''] = /attempts\/([^/]+)/.exec(second.url()) ?? [];
	const ofSecond = db.select().from(answers).where(eq(answers.attemptId, attemptId));
	expect(await ofSecond).toMatchObject([{ answer: 'b' }]);

	// whoever it belongs to finds it again
	await context.clearCookies();
	await context.addCookies(first.cookies);
	await second.goto(first.address);
	await expect(second.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
	await expect.poll(() => savedAnswers(db, quiz.setId, 1)).toHaveLength(2);
});
