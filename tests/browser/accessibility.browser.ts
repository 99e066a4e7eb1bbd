import type { Page } from 'playwright/test';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import { submitAttempt } from '../../src/lib/server/db/submissions.ts';
import { someoneAt, someQuiz, someSet, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { invitationPath, logIn } from './people.ts';

async function faultsOf(page: Page, paths: string[]): Promise<string[]> {
	const all: string[] = [];
	for (const path of paths) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page).toHaveTitle(/\S/);
		all.push(...(await faults(page)));
	}
	return all;
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`${colorScheme}, 320 px wide`, () => {
		// axe fades nothing, and a page of 320 px is one of 1280 px at 400 %
		test.use({ colorScheme, viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });

		test('the pages for everybody', async ({ page, server, db }) => {
			const invitation = await invitationPath(db);
			const setup = /(\/setup\/[\w-]+)/.exec(server.log())?.[1] ?? '/';
			const paths = [
				'/',
				'/join',
				'/join?code=ACD346',
				'/login',
				'/register',
				'/forgot',
				'/nothing',
				setup,
				invitation,
				'/reset/nothing'
			];
			expect(await faultsOf(page, paths)).toEqual([]);
			await page.goto(invitation);
			await page.getByRole('main').getByRole('button').click();
			expect(await faults(page)).toEqual([]);
		});

		test('the student’s pages', async ({ page, context, server, db }) => {
			const quiz = await someQuiz(db, await someUser(db), { articleAccess: 'beside' });
			const guest = await someoneAt(db, quiz.linkToken);
			await context.addCookies([{ name: 'lede_guest', value: guest.token, url: server.origin }]);
			const attempt = await startAttempt(db, guest.player, guest.quiz);
			const questions = [1, 2, 3, 4, 5].map((n) => `/attempts/${attempt}/${n}`);
			const before = [`/q/${quiz.linkToken}`, ...questions, `/attempts/${attempt}/check`];
			expect(await faultsOf(page, before)).toEqual([]);
			await submitAttempt(db, guest.player, attempt, new Date());
			const after = [`/attempts/${attempt}/result`, `/q/${quiz.linkToken}/board`];
			expect(await faultsOf(page, after)).toEqual([]);
		});

		test('the teacher’s pages', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			await logIn(context, server.origin, db, teacher);
			expect(await faultsOf(page, ['/desk', '/desk/articles/new'])).toEqual([]);
			const { setId, articleId, itemIds } = await someSet(db, teacher);
			const desk = `/desk/quizzes/${setId}`;
			const published = await someQuiz(db, teacher);
			const paths = [
				'/desk',
				`/desk/articles/${articleId}`,
				desk,
				`/desk/quizzes/${published.setId}`,
				`/desk/quizzes/${published.setId}/projector`,
				...itemIds.map((item) => `${desk}/questions/${item}`),
				`${desk}/questions/new?kind=choice`
			];
			expect(await faultsOf(page, paths)).toEqual([]);
			await page.goto(desk);
			await page
				.getByRole('button', { name: /^Draft/ })
				.first()
				.click();
			await expect(page.getByRole('button', { name: /^Add: / }).first()).toBeVisible();
			expect(await faults(page)).toEqual([]);
		});

		test('what was refused, and what can be undone', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			await logIn(context, server.origin, db, teacher);
			const { setId, itemIds, linkToken } = await someQuiz(db, teacher);
			const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
			await page.goto('/desk');
			await press('Write a quiz by hand');
			await press('Publish');
			await expect(page.getByRole('alert')).toBeVisible();
			expect(await faults(page)).toEqual([]);

			await page.goto(`/desk/quizzes/${setId}`);
			await press('Delete question 2');
			await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
			expect(await faults(page)).toEqual([]);

			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[3]}`);
			await page.getByLabel('Right answer').fill('many');
			await press('Save question');
			await expect(page.getByRole('alert')).toBeVisible();
			expect(await faults(page)).toEqual([]);

			await page.goto(`/q/${linkToken}`);
			await press('Start');
			await expect(page).toHaveURL(/\/1$/);
			await page.goto(page.url().replace(/1$/, '4'));
			await page.getByLabel('Your answer').fill('many');
			await press('Next');
			await expect(page.getByRole('alert')).toBeVisible();
			expect(await faults(page)).toEqual([]);
			await page.goto(page.url().replace(/4$/, 'check'));
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			expect(await faults(page)).toEqual([]);
		});
	});
