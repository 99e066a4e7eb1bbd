import { someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import {
	answerAll,
	attemptsAt,
	choose,
	gradedItems,
	onQuestion,
	press,
	savedAnswers,
	submit
} from './playing.ts';

// Reloading, going back, submitting twice and answering in two tabs lose nothing and count once.

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('reloading and coming back later keep the answers', async ({ page, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await onQuestion(page, 1);
			await choose(page, 'Ada Lindqvist');
			await press(page, 'Next');
			await onQuestion(page, 2);
			await choose(page, 'False');
			await press(page, 'Next');
			await onQuestion(page, 3);
			await page.reload();
			await expect(page.getByRole('button', { name: 'Question 2, answered' })).toBeVisible();
			await page.goto(`/q/${quiz.linkToken}`);
			await expect(page.getByRole('main')).toContainText('2 of 5 answered.');
			await page.getByRole('link', { name: 'Go on' }).click();
			await onQuestion(page, 3);
			await page.getByRole('button', { name: 'Question 1, answered' }).click();
			await onQuestion(page, 1);
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
			expect(await attemptsAt(db, quiz.setId)).toHaveLength(1);
		});

		test('the back button after submitting leads to the result again', async ({ page, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await answerAll(page);
			await submit(page);
			const result = page.url();
			await page.goBack();
			await expect(page).toHaveURL(result);
			await expect(page.getByRole('main')).toContainText('5 of 5 points');
			await page.goto(result.replace('result', '1'));
			await expect(page).toHaveURL(result);
			await page.goto(`/q/${quiz.linkToken}`);
			await expect(page.getByRole('link', { name: '5 of 5 points (100 %)' })).toBeVisible();
			await press(page, 'Try again');
			await onQuestion(page, 1);
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).not.toBeChecked();
			const all = await attemptsAt(db, quiz.setId);
			expect(all.map(({ practice }) => practice).sort()).toEqual([false, true]);
		});

		test('submitting from two tabs counts once', async ({ page, context, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await answerAll(page);
			const other = await context.newPage();
			await other.goto(page.url());
			const late = await context.newPage();
			await late.goto(page.url().replace('check', '2'));
			await onQuestion(late, 2);
			await Promise.all([submit(page), submit(other)]);
			// an answer out of a tab that was left open comes too late, and says so by where it leads
			// (a click, not a check: what is clicked may be gone at once)
			await late.getByRole('radio', { name: 'True', exact: true }).click();
			if (!javaScriptEnabled) await press(late, 'Next');
			await expect(late.getByRole('heading', { level: 1 })).toHaveText('Your result');
			await expect(late.getByRole('main')).toContainText('5 of 5 points');
			expect(await attemptsAt(db, quiz.setId)).toHaveLength(1);
			expect(await gradedItems(db, quiz.setId)).toEqual([0, 1, 2, 3, 4]);
			await page.goto(`/q/${quiz.linkToken}/board`);
			await expect(page.getByRole('row', { name: /\(you\)/ })).toHaveCount(1);
		});

		test('a stale second tab takes back nothing', async ({ page, context, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await onQuestion(page, 1);
			const stale = await context.newPage();
			await stale.goto(page.url());
			await onQuestion(stale, 1);
			await choose(page, 'Ada Lindqvist');
			await press(page, 'Next');
			await onQuestion(page, 2);
			await press(stale, 'Next');
			await onQuestion(stale, 2);
			await expect.poll(() => savedAnswers(db, quiz.setId, 1)).toEqual(['a']);

			// what is chosen there now is the newest answer, and the older one stays in the record
			await choose(stale, 'True');
			await press(stale, 'Next');
			await onQuestion(stale, 3);
			await choose(page, 'False');
			await press(page, 'Next');
			await onQuestion(page, 3);
			await expect.poll(() => savedAnswers(db, quiz.setId, 2)).toEqual([true, false]);
			await stale.goto(stale.url().replace(/3$/, '1'));
			await expect(stale.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
		});

		test('starting from two tabs makes one attempt', async ({ page, context, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			const other = await context.newPage();
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'See my name');
			await expect(page.getByRole('main')).toContainText('You play as');
			await other.goto(`/q/${quiz.linkToken}`);
			await Promise.all([press(page, 'Start'), press(other, 'Start')]);
			await onQuestion(page, 1);
			await onQuestion(other, 1);
			expect(page.url()).toBe(other.url());
			expect(await attemptsAt(db, quiz.setId)).toHaveLength(1);
		});
	});
