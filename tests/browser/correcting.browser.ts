import type { Page } from 'playwright/test';
import { someoneAt, someQuiz, someUser } from '../factories.ts';
import { editTrams } from '../correcting.ts';
import { saveAnswer } from '../../src/lib/server/db/answers.ts';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import { submitAttempt } from '../../src/lib/server/db/submissions.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { onQuestion, press, write } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a teacher corrects a question, and who had it sees what changed', async ({
			page,
			context,
			server,
			browser,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, linkToken } = await someQuiz(db, teacher);
			const played = async (...given: [number, string][]) => {
				const { player, quiz, token } = await someoneAt(db, linkToken);
				const attempt = await startAttempt(db, player, quiz);
				for (const [position, value] of given)
					await saveAnswer(db, player, attempt, position, [value], 0);
				await submitAttempt(db, player, attempt, new Date());
				return { attempt, token };
			};
			const wrong = await played([3, '40'], [4, 'Silverwater']);
			const right = await played([3, '30']);

			// one is in the middle, and has all questions in the browser already
			const other = await browser.newContext({ javaScriptEnabled, baseURL: server.origin });
			const student = await other.newPage();
			await student.goto(`/q/${linkToken}`);
			await press(student, 'Start');
			await onQuestion(student, 1);
			await student.waitForLoadState();

			await editTrams(db, teacher, setId, 'How many trams an hour can the bridge carry?');
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: 'Correct question 4' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct the question');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Show what would change');
			await expect(page.getByText('Choose what is to happen.')).toBeVisible();
			await page.getByRole('radio', { name: /^Mark by the edited question/ }).check();
			await page.getByLabel('Reason').fill('The engineer said 30.');
			await press(page, 'Show what would change');
			await expect(page.getByText('1 attempt gains marks.')).toBeVisible();
			await expect(page.getByText('1 attempt loses marks.')).toBeVisible();
			await expect(page.getByText(/^1 student is in the middle without an answer/)).toBeVisible();
			await expect(page.getByRole('row', { name: /2 of 5 1 of 5$/ })).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Correct the question');
			await expect(page.getByText('It is corrected: 2 marks changed.')).toBeVisible();

			const resultOf = async ({ attempt, token }: typeof wrong) => {
				const own = await browser.newContext({ javaScriptEnabled, baseURL: server.origin });
				await own.addCookies([{ name: 'lede_guest', value: token, url: server.origin }]);
				const seen = await own.newPage();
				await seen.goto(`/attempts/${attempt}/result`);
				return seen;
			};
			const lost = await resultOf(wrong);
			const note = (on: Page, words: RegExp) =>
				expect(on.getByRole('status').filter({ hasText: words })).toBeVisible();
			await note(lost, /Question 4\s+was corrected on .+: −1\.\s+The engineer said 30\./);
			await expect(lost.getByText(/^20 %, as/)).toBeVisible();
			if (javaScriptEnabled) expect(await faults(lost)).toEqual([]);
			const gained = await resultOf(right);
			await note(gained, /Question 4\s+was corrected on .+: \+1\./);

			// the page that was open meets the new words, and the new key
			for (let n = 1; n < 4; n++) await press(student, 'Next');
			await expect(student.getByRole('heading', { level: 1 })).toHaveText(
				'How many trams an hour can the bridge carry?'
			);
			await write(student, '30');
			await press(student, 'Next');
			await onQuestion(student, 5);
			await write(student, 'none');
			await press(student, 'Check and submit');
			await press(student, 'Submit answers');
			await expect(student.getByText(/^20 %, as/)).toBeVisible();

			// an answer that counts also, and all of it taken back
			await page.getByRole('checkbox', { name: /“40”/ }).check();
			await page.getByRole('radio', { name: /^Say which answers are right/ }).check();
			await press(page, 'Show what would change');
			await expect(page.getByText('1 attempt gains marks.')).toBeVisible();
			await press(page, 'Correct the question');
			await expect(page.getByText('It is corrected: 1 mark changed.')).toBeVisible();
			await page.getByRole('radio', { name: /^Take the last correction back/ }).check();
			await press(page, 'Show what would change');
			await press(page, 'Correct the question');
			await expect(page.getByRole('list').filter({ hasText: 'Took the correction' })).toContainText(
				'Said which answers are right'
			);

			// what is withdrawn stays in the quiz as it was edited, and the teacher is told
			await editTrams(db, teacher, setId, 'How many trams can it carry?');
			await page.reload();
			await page.getByRole('radio', { name: /^Leave it out.*it stays in the quiz/ }).check();
			await press(page, 'Show what would change');
			await press(page, 'Correct the question');
			await expect(page.getByRole('main')).toContainText(
				'still lists the question as you have edited it'
			);
		});
	});
