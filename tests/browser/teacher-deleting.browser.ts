import { someQuiz, someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a deleted quiz is gone for everybody, and undo brings it back', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const title = `Bridge ${teacher.userId}`;
			const settings = { title, visibility: 'public' } as const;
			const { setId, linkToken, code } = await someQuiz(db, teacher, settings);
			await logIn(context, server.origin, db, teacher);
			const student = await (await browser.newContext({ baseURL: server.origin })).newPage();
			await student.goto('/');
			await expect(student.getByRole('link', { name: title })).toHaveCount(1);

			await page.goto(`/desk/quizzes/${setId}`);
			await expect(page.getByRole('region', { name: 'Delete the quiz' })).toContainText(
				'Its link and code stop working'
			);
			await press(page, 'Delete quiz');
			const undo = page.getByRole('status').filter({ hasText: `“${title}” was deleted.` });
			await expect(undo).toBeVisible();
			await expect(page.getByRole('link', { name: title })).toHaveCount(0);

			await student.goto('/');
			await expect(student.getByRole('link', { name: title })).toHaveCount(0);
			for (const path of [`/q/${linkToken}`, `/q/${linkToken}/board`, `/q/${setId}`]) {
				expect((await student.goto(path))?.status(), path).toBe(404);
				await expect(student.getByRole('main')).toContainText('Ask the person who gave it to you');
			}
			await student.goto(`/join?code=${code}`);
			await expect(student).toHaveURL(/\/join/);
			expect((await page.request.get(`/desk/quizzes/${setId}`)).status()).toBe(404);

			await press(page, 'Undo');
			await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
			await expect(undo).toHaveCount(0);
			expect((await student.goto(`/q/${linkToken}`))?.status()).toBe(200);
			await student.context().close();
		});

		test('an article is deleted once no quiz is about it', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { articleId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/articles/${articleId}`);
			const deletion = page.getByRole('region', { name: 'Delete the article' });
			await expect(deletion.getByRole('button')).toHaveCount(0);
			await deletion.getByRole('link', { name: 'Harbour town opens its new bridge' }).click();
			await press(page, 'Delete quiz');
			const left = page.getByRole('region', { name: 'Articles without a quiz' });
			await left.getByRole('link', { name: 'Harbour town opens its new bridge' }).click();
			await press(page, 'Delete article');
			await expect(page).toHaveURL(/\/desk\?article=/);
			await expect(left).toHaveCount(0);
			await press(page, 'Undo');
			await expect(left.getByRole('link')).toHaveCount(1);
		});

		test('a paragraph that is taken out names the questions that rest on it', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { articleId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/articles/${articleId}`);
			const block = page
				.getByRole('listitem')
				.filter({ hasText: 'We waited eleven years' })
				.first();
			await block.getByRole('button', { name: 'Take out' }).click();
			const notice = page.getByRole('status').filter({ hasText: 'rest on this paragraph' });
			await expect(notice).toContainText('2 questions rest on this paragraph');
			await expect(notice.getByRole('link')).toHaveText([
				'Who spoke of waiting eleven years?',
				'How many trams an hour is the bridge to carry?'
			]);
			await block.getByRole('button', { name: 'Take in' }).click();
			await expect(notice).toHaveCount(0);
			await block.getByRole('button', { name: 'Take out' }).click();
			await notice.getByRole('link').first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the question');
		});
	});
