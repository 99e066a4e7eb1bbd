import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Db } from '../../src/lib/server/db/client.ts';
import type { Owner } from '../../src/lib/server/db/owner.ts';
import { theSchool } from '../../src/lib/server/db/schools.ts';
import { addUser } from '../../src/lib/server/db/users.ts';
import { someClass } from '../class-factories.ts';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn, sessionCookie } from './people.ts';
import { answerAll, press, submit } from './playing.ts';

const GONE = 'This article was taken down.';

async function teacherCalled(db: Db, name: string): Promise<Owner> {
	const schoolId = await theSchool(db);
	const email = `${name.replace(' ', '.')}-${Date.now()}@school.example`.toLowerCase();
	const userId = await addUser(db, schoolId, { name, email, passwordHash: 'none' }, 'teacher');
	return { schoolId, userId: userId ?? '' };
}

test('an administrator reads the log, takes a backup, hands over, deletes, takes an article down', async ({
	page,
	browser,
	context,
	server: { origin },
	db
}) => {
	test.setTimeout(120_000); // it opens every page that an article is on
	const checked: string[] = [];
	const check = async (at: Page) => checked.push(...(await faults(at)));
	await page.setViewportSize({ width: 360, height: 740 });
	const leaving = await teacherCalled(db, 'Lea Ving');
	const staying = await teacherCalled(db, 'Sten Stays');
	const quiz = await someQuiz(db, leaving, { articleAccess: 'before' });
	const { classId } = await someClass(db, leaving);
	await logIn(context, origin, db, await someUser(db, 'admin'));
	await page.goto('/admin');
	await check(page);

	// what was handed over does not hang on the account any more
	await page.goto(`/admin/users/${leaving.userId}`);
	await page.getByRole('link', { name: 'Delete the account' }).click();
	await expect(page.getByRole('heading', { name: 'Hand over first' })).toBeVisible();
	await expect(page.getByRole('button', { name: /Delete for good/ })).toHaveCount(0);
	await check(page);
	await page.getByRole('link', { name: 'Hand over everything' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: '1 quiz with' })).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: '1 class with' })).toBeVisible();
	await page.getByLabel('Who gets it').selectOption(staying.userId);
	await press(page, 'Hand everything over');
	await expect(page.getByRole('alert')).toContainText('Tick the box first.');
	await check(page);
	await page.getByRole('checkbox', { name: /^Hand over all of this/ }).check();
	await press(page, 'Hand everything over');
	await expect(page.getByText('All was handed over')).toBeVisible();
	await press(page, 'Lock the account');
	await expect(page.getByText('logged out everywhere')).toBeVisible();

	await page.getByRole('link', { name: 'In the log' }).click();
	const entries = page.getByRole('region', { name: 'Newest first' }).getByRole('listitem');
	await expect(entries.first()).toContainText('locked the account of Lea Ving.');
	await expect(entries.nth(1)).toContainText('handed over all that belonged to Lea Ving.');
	await expect(entries.nth(1)).toContainText('Before: Lea Ving · now: Sten Stays · ');
	await check(page);
	await page.getByLabel('What', { exact: true }).selectOption('School, classes and data');
	await page.getByLabel('By whom or to whom').selectOption('Everybody');
	await press(page, 'Show');
	await expect(entries.first()).toContainText('handed over the class Class 7a.');
	const [log] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Download as CSV' }).click()
	]);
	const file = readFileSync(await log.path(), 'utf8');
	expect(file).toContain('Time (UTC),Who,What,Details,About,Code');
	expect(file).toContain('handed over the class Class 7a.');

	await page.goto(`/admin/users/${leaving.userId}`);
	await page.getByRole('link', { name: 'Delete the account' }).click();
	await check(page);
	await page.getByLabel('Type the name: Lea Ving').fill('lea ving');
	await press(page, 'Delete for good: this cannot be undone');
	await expect(page.getByText('The account was deleted.')).toBeVisible();
	await page.goto('/admin/log');
	await expect(entries.first()).toContainText('deleted the account of Lea Ving.');

	await page.goto('/admin');
	await page.getByRole('link', { name: 'Storage and backups' }).click();
	await press(page, 'Back up now');
	await expect(page.getByText('The backup is written.')).toBeVisible();
	await check(page);
	const [backup] = await Promise.all([
		page.waitForEvent('download'),
		page
			.getByRole('link', { name: /^lede-/ })
			.first()
			.click()
	]);
	expect(readFileSync(await backup.path()).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
	// the file is the administrator's alone
	const path = `/admin/backups/${backup.suggestedFilename()}`;
	const cookie = await sessionCookie(db, staying);
	const theirs = await browser.newContext({ baseURL: origin });
	expect((await theirs.request.get(path, { headers: { cookie } })).status()).toBe(404);

	await page.goto('/admin/articles?q=harbour+post');
	await check(page);
	await page.goto(`/admin/articles/${quiz.articleId}`);
	await expect(page.getByRole('listitem').filter({ hasText: '5 questions lose' })).toBeVisible();
	await press(page, 'Take the article down');
	await expect(page.getByRole('alert')).toContainText('Tick the box first');
	await check(page);
	await page.getByRole('checkbox', { name: /for good$/ }).check();
	await press(page, 'Take the article down');
	await expect(page.getByText(/^Taken down on/)).toBeVisible();
	await check(page);

	// the quiz works for a student, and says what is gone
	const student = await theirs.newPage();
	await student.goto(`/q/${quiz.linkToken}`);
	await expect(student.getByText(GONE)).toBeVisible();
	await press(student, 'Start');
	await answerAll(student);
	await submit(student);
	await expect(student.getByText('5 of 5 points')).toBeVisible();
	await expect(student.getByText(GONE).first()).toBeVisible();
	checked.push(...(await faults(student)));

	// and all of its new owner's pages do
	await logIn(theirs, origin, db, staying);
	const [item] = quiz.itemIds;
	for (const here of [
		`/desk/articles/${quiz.articleId}`,
		`/desk/articles/${quiz.articleId}/facts`,
		`/desk/quizzes/${quiz.setId}`,
		`/desk/quizzes/${quiz.setId}/questions/${item}`,
		`/desk/quizzes/${quiz.setId}/questions/new?kind=evidence`,
		`/desk/quizzes/${quiz.setId}/print`,
		`/desk/quizzes/${quiz.setId}/projector`,
		`/desk/queue?quiz=${quiz.setId}`,
		`/desk/quizzes/${quiz.setId}/assign`,
		`/desk/classes/${classId}/settings`,
		'/desk/bank',
		'/desk'
	]) {
		const answer = await student.goto(here);
		expect(answer?.status(), here).toBe(200);
	}
	await student.goto(`/desk/quizzes/${quiz.setId}`);
	await expect(student.getByText(GONE).first()).toBeVisible();
	checked.push(...(await faults(student)));
	expect(checked).toEqual([]);
	await theirs.close();
});
