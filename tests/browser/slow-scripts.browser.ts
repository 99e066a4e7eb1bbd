import { findSetFor } from '../../src/lib/server/db/sets.ts';
import { someQuiz, someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { holdScripts } from './hold-scripts.ts';
import { choose, onQuestion, press, savedAnswers } from './playing.ts';

// On a slow line a page is there before its scripts: what is done in between must not be lost.

test('an answer given before the scripts came is saved', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	const release = await holdScripts(page);
	await page.getByRole('button', { name: 'Start' }).click({ noWaitAfter: true });
	await onQuestion(page, 1);
	await choose(page, 'Ada Lindqvist');
	release();
	await expect(page.getByRole('status')).toHaveText('Saved');
	await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['a']);
});

test('what a teacher wrote before the scripts came stays', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	const release = await holdScripts(page);
	await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`, {
		waitUntil: 'domcontentloaded'
	});
	const option = (number: number) => page.getByRole('textbox', { name: `Option ${number}` });
	await page.getByLabel('Question', { exact: true }).fill('Who waited eleven years?');
	await option(3).fill('The first driver');
	await page.getByRole('radio', { name: 'Option 3 is right' }).check();
	await page.getByLabel('Points').fill('3');
	release();
	await expect(page.getByRole('button', { name: 'Add an option' })).toBeVisible();
	await expect(page.getByLabel('Question', { exact: true })).toHaveValue(
		'Who waited eleven years?'
	);
	await expect(option(3)).toHaveValue('The first driver');
	await expect(page.getByRole('radio', { name: 'Option 3 is right' })).toBeChecked();
	await expect(page.getByLabel('Points')).toHaveValue('3');
	await press(page, 'Save question');
	const row = page.getByRole('listitem').filter({ hasText: /^✓\s*The first driver/ });
	await expect(row).toContainText('(right answer)');
});

test('settings changed before the scripts came stay', async ({ page, context, server, db }) => {
	const teacher = await someUser(db);
	const { setId } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	const release = await holdScripts(page);
	await page.goto(`/desk/quizzes/${setId}`, { waitUntil: 'domcontentloaded' });
	await page.getByRole('radio', { name: /^Only after the quiz/ }).check();
	await page.getByRole('checkbox', { name: /^Leaderboard/ }).uncheck();
	await page.getByLabel('Add a question by hand').selectOption('Number');
	const loaded = page.waitForLoadState();
	release();
	await loaded;
	// the article answers to a press: the scripts are there
	const used = page.getByText('Used by question 2.');
	await expect(async () => {
		await page.getByText('The bridge cost 58 million euros.').first().click();
		await expect(used).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expect(page.getByRole('radio', { name: /^Only after the quiz/ })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: /^Leaderboard/ })).not.toBeChecked();
	await expect(page.getByLabel('Add a question by hand')).toHaveValue('number');
	await press(page, 'Save settings');
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
	expect(await findSetFor(db, teacher, setId)).toMatchObject({
		articleAccess: 'after',
		boardOn: false
	});
});
