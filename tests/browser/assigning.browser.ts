import type { Page } from 'playwright/test';
import { eq } from 'drizzle-orm';
import { assignments } from '../../src/lib/server/db/schema/assignments.ts';
import { someAssignedAttempt, someAssignment, someClass } from '../class-factories.ts';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

const MINUTE = 60_000;

/** Axe finds nothing, and it is not too wide. */
const isSound = async (page: Page) => expect(await faults(page)).toEqual([]);

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({
			javaScriptEnabled,
			timezoneId: 'America/New_York',
			viewport: { width: 360, height: 740 }
		});

		test('a teacher gives a quiz, changes it, and takes it back', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			await someClass(db, teacher);
			const quiz = await someQuiz(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${quiz.setId}`);
			await page.getByRole('link', { name: 'Give to a class' }).first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give to a class');
			if (javaScriptEnabled) {
				await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York');
				await isSound(page);
			}
			await expect(page.getByLabel('Closes')).toHaveValue(/T18:00$/);
			await expect(page.getByRole('checkbox', { name: /^Class 7a/ })).toBeChecked();

			// what cannot be is said where it stands, and what is folded away comes up
			await page.getByLabel('Closes').fill('2020-01-01T18:00');
			await page.getByText('More settings').click();
			await page.getByLabel('Time limit in minutes').fill('many');
			await press(page, 'Give it to them');
			await expect(page.getByRole('alert')).toContainText('Not saved yet');
			await expect(page.getByLabel('Closes')).toHaveAccessibleDescription(/before it opens/);
			await expect(page.getByLabel('Time limit in minutes')).toHaveValue('many');
			await page.getByLabel('Time limit in minutes').fill('20');
			await page.getByLabel('Closes').fill('2199-01-01T18:00');
			await page.getByLabel('Time zone').selectOption('Europe/Berlin');
			await press(page, 'Give it to them');
			await expect(page.getByRole('status').first()).toContainText('Given.');
			await expect(page.getByRole('row', { name: /Mia/ })).toContainText('Not begun');
			const closing = javaScriptEnabled ? /12:00 EST/ : /18:00 CET/;
			await expect(page.getByRole('main').getByText(closing)).toBeVisible();

			await page.getByRole('link', { name: 'Change or delete' }).click();
			await expect(page.getByLabel('Title')).toHaveValue('Harbour town opens its new bridge');
			await page.getByLabel('Title').fill('The bridge');
			await page.getByRole('checkbox', { name: /^Class 7a/ }).uncheck();
			await page.getByText('Only some of Class 7a').click();
			await page.getByRole('checkbox', { name: 'Noah' }).check();
			await press(page, 'Save');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('The bridge');
			await expect(page.getByRole('row', { name: /Noah/ })).toBeVisible();
			await expect(page.getByRole('row', { name: /Mia/ })).toHaveCount(0);

			await page.goto('/desk/assignments');
			if (javaScriptEnabled) await isSound(page);
			await page.getByRole('link', { name: 'The bridge' }).click();
			await page.getByRole('link', { name: 'Change or delete' }).click();
			await press(page, 'Delete assignment');
			await expect(page.getByRole('status').first()).toContainText('The assignment was deleted.');
			expect(await db.$count(assignments, eq(assignments.ownerId, teacher.userId))).toBe(0);
		});

		test('a teacher follows a class and helps', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { classId, students } = await someClass(db, teacher);
			const [mia = teacher, noah = teacher] = students;
			const given = await someAssignment(db, teacher, classId, { timeLimitMinutes: 20 });
			const now = Date.now();
			const ends = { startedAt: new Date(now), deadlineAt: new Date(now + 20 * MINUTE) };
			await someAssignedAttempt(db, mia, given, ends);
			await someAssignedAttempt(db, noah, given, { milliMarks: 4000, late: true });
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/assignments/${given.assignmentId}`);
			const working = page.getByRole('row', { name: /Mia/ });
			await expect(working).toContainText('20 min');
			await expect(page.getByRole('row', { name: /Noah/ })).toContainText('80 %');
			if (javaScriptEnabled) await isSound(page);

			await press(page, 'Add for all who are working');
			await expect(page.getByText('5 minutes added for 1 student.')).toBeVisible();
			await page.getByLabel('More minutes').fill('10');
			await page.getByRole('button', { name: 'Add minutes for Mia' }).click();
			await expect(page.getByText('10 minutes added for 1 student.')).toBeVisible();
			await expect(working).toContainText('35 min');

			await page.getByRole('link', { name: 'Noah, attempt 1' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noah, attempt 1');
			if (javaScriptEnabled) await isSound(page);
			await page.goto(`/desk/assignments/${given.assignmentId}`);

			await page.getByRole('link', { name: 'Times of Noah' }).click();
			await page.getByLabel('More attempts than the others').fill('many');
			await press(page, 'Save');
			await expect(page.getByLabel('More attempts than the others')).toHaveAccessibleDescription(
				/from 0 to 20/
			);
			await page.getByLabel('More attempts than the others').fill('1');
			await press(page, 'Save');
			await expect(page.getByRole('status').first()).toContainText('Saved.');
			await expect(page.getByRole('region', { name: 'What Noah has' })).toContainText('Attempts 2');
			if (javaScriptEnabled) await isSound(page);

			await page.getByRole('link', { name: /needs in every assignment/ }).click();
			await page.getByRole('radio', { name: 'Double time' }).check();
			await press(page, 'Save');
			await expect(page.getByRole('radio', { name: 'Double time' })).toBeChecked();
			if (javaScriptEnabled) await isSound(page);

			await page.goto(`/desk/assignments/${given.assignmentId}/edit`);
			await page.getByText('More settings').click();
			const asked = page.getByRole('group', { name: 'How the questions are asked' });
			await expect(asked).toHaveAccessibleDescription(/2 attempts were begun/);
			await expect(asked.getByRole('checkbox').first()).toBeDisabled();
			if (javaScriptEnabled) await isSound(page);
			await page.getByRole('checkbox', { name: 'Delete 2 attempts as well' }).check();
			await press(page, 'Delete assignment');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assignments');
		});
	});
