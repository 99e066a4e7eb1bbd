import { eq } from 'drizzle-orm';
import { assignments } from '../../src/lib/server/db/schema/assignments.ts';
import { accommodations } from '../../src/lib/server/db/schema/classes.ts';
import { someAssignment, someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { openSet } from '../../src/lib/server/db/editions.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { choose, onQuestion, press, resultOf, write } from './playing.ts';

const PHONE = { width: 360, height: 740 };
const AS_WRITTEN = { shuffleQuestions: false, shuffleOptions: false } as const;

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: PHONE });

		test('a student takes an assignment without going back, and waits for its answers', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { classId, students } = await someClass(db, teacher, ['Mia']);
			const [mia] = students;
			if (!mia) throw new Error('The class has a student');
			await db.insert(accommodations).values({ ...mia, timePercent: 150 });
			const { assignmentId } = await someAssignment(db, teacher, classId, {
				...AS_WRITTEN,
				title: 'The bridge test',
				timeLimitMinutes: 20,
				goBack: false
			});
			await logIn(context, server.origin, db, mia);

			await page.goto('/home');
			const open = page.getByRole('region', { name: 'Due' });
			await expect(open.getByRole('listitem')).toContainText('Closes');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await open.getByRole('link', { name: 'The bridge test' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('The bridge test');
			const rules = page.getByRole('list', { name: 'How it goes' });
			await expect(rules).toContainText('You have 30 minutes from when you begin');
			await expect(rules).toContainText('You have one attempt.');
			await expect(rules).toContainText('There is no going back');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Begin');

			await onQuestion(page, 1);
			await expect(page.getByRole('radio').first()).toHaveAccessibleName('Ada Lindqvist');
			await choose(page, 'Ada Lindqvist');
			await press(page, 'Next');
			await onQuestion(page, 2);
			await choose(page, 'False');
			await expect(page.getByRole('button', { name: 'Back' })).toHaveCount(0);
			const first = page.url().replace(/2$/, '1');
			await page.goto(first);
			await onQuestion(page, 2);
			await page.goto('/home');
			await page.getByRole('link', { name: /The bridge test/ }).click();
			await onQuestion(page, 2);
			await choose(page, 'False');
			await press(page, 'Next');
			await onQuestion(page, 3);
			await press(page, 'Next');
			await onQuestion(page, 4);
			await write(page, '40');
			await press(page, 'Next');
			await onQuestion(page, 5);
			await press(page, 'Check and submit');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Not everything is answered'
			);
			await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
			await press(page, 'Submit answers');

			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handed in');
			const result = page.url();
			const main = page.getByRole('main');
			await expect(main).toContainText('when the assignment has closed for everyone');
			await expect(main).not.toContainText('points');
			await page.getByRole('link', { name: 'Back to the assignment' }).click();
			await expect(page.getByRole('link', { name: 'Attempt 1', exact: true })).toBeVisible();
			await expect(page.getByRole('button', { name: /Begin/ })).toHaveCount(0);
			await page.goto('/home');
			await expect(page.getByRole('region', { name: 'Handed in' })).toContainText('Handed in');

			const closesAt = new Date(Date.now() - 60_000);
			await db.update(assignments).set({ closesAt }).where(eq(assignments.id, assignmentId));
			await page.goto(result);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
			await expect(main).toContainText('3 of 5 points');
			await expect(resultOf(page, 2)).toContainText('It cost 58 million euros.');
			await page.goto('/home');
			await expect(page.getByRole('region', { name: 'Handed in' })).toContainText('60 %');
		});

		test('told at once, a student sees the answer to one question and to no other', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { classId, students } = await someClass(db, teacher, ['Noah']);
			const [noah] = students;
			if (!noah) throw new Error('The class has a student');
			const { assignmentId } = await someAssignment(db, teacher, classId, {
				...AS_WRITTEN,
				feedback: 'at-once'
			});
			await logIn(context, server.origin, db, noah);
			await page.goto(`/assignments/${assignmentId}`);
			await press(page, 'Begin');
			await onQuestion(page, 1);
			await choose(page, 'Tomas Okafor');
			await press(page, 'Check my answer');
			const answer = page.getByRole('region', { name: 'The answer' });
			await expect(answer).toContainText('The mayor said it.');
			await expect(answer.getByRole('blockquote')).toContainText('We waited eleven years');
			await expect(page.getByText('This is not right. Your answer stands.')).toBeVisible();
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeDisabled();
			await press(page, 'Next');
			await onQuestion(page, 2);
			await expect(answer).toHaveCount(0);
			await expect(page.getByRole('button', { name: 'Check my answer' })).toBeVisible();
		});
	});

test('a quiz that is taken for a mark is not played meanwhile', async ({ page, db }) => {
	const teacher = await someUser(db);
	const { classId } = await someClass(db, teacher);
	const { setId, linkToken, assignmentId } = await someAssignment(db, teacher, classId);
	await openSet(db, teacher, setId, 'link');
	await page.goto(`/q/${linkToken}`);
	await expect(page.getByRole('main')).toContainText('A class takes this quiz for a mark');
	await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
	const closesAt = new Date(Date.now() - 60_000);
	await db.update(assignments).set({ closesAt }).where(eq(assignments.id, assignmentId));
	await page.reload();
	await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});
