import type { Browser } from 'playwright/test';
import type { AuthoredQuestion } from '../../src/lib/domain/questions/authored.ts';
import { addQuestions } from '../../src/lib/server/db/set-items.ts';
import { someQuiz, someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { answerAll, attemptsAt, onQuestion, press, submit } from './playing.ts';

/** A question that cannot be published: no right answer, two options alike, no evidence. */
const UNFINISHED: AuthoredQuestion = {
	kind: 'choice',
	content: {
		stem: 'Which?',
		options: [
			{ id: 'a', text: 'This', feedback: '' },
			{ id: 'b', text: 'this', feedback: '' }
		],
		key: null
	},
	milliPoints: 1000,
	explanation: '',
	image: null,
	hints: [],
	evidence: [],
	asOf: null,
	reviewBy: null,
	allOrNothing: false,
	readAloud: true,
	form: null
};

/** A new student's browser at the quiz's first question. */
async function newStudent(browser: Browser, baseURL: string, ref: string) {
	const context = await browser.newContext({ baseURL });
	const page = await context.newPage();
	await page.goto(`/q/${ref}`);
	await press(page, 'Start');
	await expect(page).toHaveURL(/\/1$/);
	return page;
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('an empty quiz is not published', async ({ page, context, server, db }) => {
			await logIn(context, server.origin, db, await someUser(db));
			await page.goto('/desk');
			await press(page, 'Write a quiz by hand');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled quiz');
			await press(page, 'Publish');
			await expect(page.getByRole('alert')).toContainText('Not published yet');
			const reason = page.getByRole('alert').getByRole('link');
			await expect(reason).toHaveText('The quiz has no questions. Add one first.');
			await expect(reason).toHaveAttribute('href', '#questions');
			await expect(page.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
		});

		test('publishing names each reason and leads to its question', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await addQuestions(db, teacher, setId, [UNFINISHED]);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await press(page, 'Publish');
			const reasons = page.getByRole('alert').getByRole('listitem');
			await expect(reasons).toHaveText([
				'Question 6: Two options say the same. Change or remove one.',
				'Question 6: Say which answer is right.',
				'Question 6: Choose the sentence that the answer rests on.'
			]);
			await reasons.first().getByRole('link').click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the question');
			await expect(page.getByRole('status').first()).toContainText('Before it can be published');
			const options = page.getByRole('group', { name: 'Options' });
			await expect(options).toHaveAccessibleDescription(/Say which answer is right\./);
			await page.getByRole('radio', { name: 'Option 1 is right' }).check();
			await page.getByRole('textbox', { name: 'Option 2' }).fill('That');
			const sentences = page.getByLabel(/^Add a sentence from the list/);
			await sentences.selectOption({ index: 1 });
			await press(page, 'Save question');
			await press(page, 'Publish');
			const publish = page.getByRole('region', { name: 'Publish' });
			await expect(publish.getByRole('status').first()).toContainText('Edition 1 is published.');
		});

		test('an edition stays as it is until the next one', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, linkToken } = await someQuiz(db, teacher);
			await logIn(context, server.origin, db, teacher);
			const early = await newStudent(browser, server.origin, linkToken);
			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await page.getByLabel('Question', { exact: true }).fill('Who waited?');
			await page.getByRole('radio', { name: 'Option 2 is right' }).check();
			await press(page, 'Save question');
			const publish = page.getByRole('region', { name: 'Publish' });
			await expect(publish).toContainText('You have changed the quiz since edition 1.');
			const second = await newStudent(browser, server.origin, linkToken);
			await onQuestion(second, 1);

			await press(page, 'Publish again');
			await expect(publish.getByRole('status').first()).toContainText('Edition 2 is published.');
			await expect(publish).not.toContainText('You have changed the quiz');
			const late = await newStudent(browser, server.origin, linkToken);
			await expect(late.getByRole('heading', { level: 1 })).toHaveText('Who waited?');
			await expect(late.getByRole('radio')).toHaveCount(3);

			// who had begun goes on with what they began, and is marked by it
			await early.reload();
			await answerAll(early, 'Ada Lindqvist');
			await submit(early);
			await expect(early.getByRole('main')).toContainText('5 of 5 points');
			const editions = new Set((await attemptsAt(db, setId)).map(({ editionId }) => editionId));
			expect(editions.size).toBe(2);
			for (const student of [early, second, late]) await student.context().close();
		});

		test('the teacher decides who can open it, and sees link, code and projector', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, linkToken, code } = await someQuiz(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk');
			const entry = page.getByRole('listitem').filter({ hasText: code });
			await expect(entry).toContainText('5 questions');
			await entry.getByRole('link', { name: /^Show on the projector/ }).click();
			await expect(page.getByRole('img', { name: 'QR code that opens the quiz' })).toBeVisible();
			await expect(page.getByRole('main')).toContainText(code);
			await expect(page.getByRole('main')).toContainText(/\d\/join/);
			await page.getByRole('link', { name: 'Back to the desk' }).click();
			await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(
				new RegExp(`/q/${linkToken}$`)
			);

			const publish = page.getByRole('region', { name: 'Publish' });
			await publish.getByRole('radio', { name: /^Private/ }).check();
			await press(page, 'Save who can open it');
			await expect(publish.getByRole('status').first()).toContainText('Saved who can open it.');
			const stranger = await browser.newContext({ baseURL: server.origin });
			expect((await stranger.request.get(`/q/${linkToken}`)).status()).toBe(404);
			await page.goto(`/desk/quizzes/${setId}/projector`);
			await expect(page.getByRole('main')).toContainText('This quiz is private.');
			await expect(page.getByRole('img')).toHaveCount(0);

			await page.goto(`/q/${linkToken}`);
			await expect(page.getByRole('status')).toContainText('You are the author');
			await press(page, 'Start');
			await answerAll(page);
			await submit(page);
			await expect(page.getByRole('status').first()).toContainText('counts on no board');
			await expect(page.getByRole('row')).toHaveCount(0);
			await stranger.close();
		});

		test('the leaderboard can be switched off', async ({ page, context, browser, server, db }) => {
			const teacher = await someUser(db);
			const { setId, linkToken } = await someQuiz(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			const settings = page.getByRole('region', { name: 'Settings' });
			await settings.getByRole('checkbox', { name: /^Leaderboard/ }).uncheck();
			await settings.getByLabel('Title of the quiz').fill('A bridge at last');
			await press(page, 'Save settings');
			await expect(settings.getByRole('status')).toHaveText('Saved.');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('A bridge at last');
			await expect(settings.getByRole('checkbox', { name: /^Leaderboard/ })).not.toBeChecked();

			const student = await newStudent(browser, server.origin, linkToken);
			await answerAll(student);
			await submit(student);
			await expect(student.getByRole('table')).toHaveCount(0);
			await student.goto(`/q/${linkToken}`);
			await expect(student.getByRole('link', { name: 'Leaderboard' })).toHaveCount(0);
			await student.goto(`/q/${linkToken}/board`);
			await expect(student.getByRole('main')).toContainText(
				'There is no leaderboard for this quiz'
			);
			await student.context().close();
		});
	});
