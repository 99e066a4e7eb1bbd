import { eq } from 'drizzle-orm';
import type { Page } from 'playwright/test';
import { enrol } from '../../src/lib/server/db/enrolments.ts';
import { attempts } from '../../src/lib/server/db/schema/answers.ts';
import { classes } from '../../src/lib/server/db/schema/classes.ts';
import { users } from '../../src/lib/server/db/schema/people.ts';
import { someAssignedAttempt, someAssignment, someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { another, follow, heading, press } from './signing-in.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a class goes into the next year, and a student goes for good', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const found: string[] = [];
			const look = async (at: Page) => {
				if (javaScriptEnabled) found.push(...(await faults(at)));
			};
			const main = page.getByRole('main');
			const teacher = await someUser(db);
			const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah', 'Lea']);
			const [mia = teacher, noah = teacher, lea = teacher] = students;
			const given = await someAssignment(db, teacher, classId);
			for (const student of [mia, noah])
				await someAssignedAttempt(db, student, given, { milliMarks: 3000 });
			await logIn(context, server.origin, db, teacher);

			await page.goto(`/desk/classes/${classId}/settings`);
			await follow(page, 'Take the class into the next year');
			await expect(main).toContainText('Assignments, answers and marks: they stay in Class 7a');
			await look(page);
			const name = page.getByLabel('Name of the new class');
			await expect(name).toHaveValue('Class 8a');
			await page.getByRole('checkbox', { name: 'Lea' }).uncheck();
			await name.fill(' ');
			await press(page, 'Make next year’s class');
			await expect(name).toHaveAccessibleDescription(/Give the class a name/);
			await expect(page.getByRole('checkbox', { name: 'Lea' })).not.toBeChecked();
			await name.fill('Class 8a');
			await press(page, 'Make next year’s class');
			await expect(heading(page)).toHaveText('Class 8a');
			await expect(main).toContainText('This is next year’s class');
			await expect(main.getByRole('link', { name: 'Mia' })).toBeVisible();
			await expect(main.getByRole('link', { name: 'Lea' })).toHaveCount(0);
			const [old] = await db.select().from(classes).where(eq(classes.id, classId));
			expect(old?.archivedAt).not.toBeNull();

			// Mia is in this teacher's classes alone, Noah in another's as well
			const colleague = await someUser(db);
			const theirs = await someClass(db, colleague, []);
			await enrol(db, teacher.schoolId, theirs.classId, [noah.userId], 'in');
			await follow(page, 'Noah');
			await follow(page, 'Delete Noah and all that is theirs');
			await expect(main).toContainText('Other teachers have Noah too, in Class 7a');
			await expect(page.getByRole('button', { name: /Delete for good/ })).toHaveCount(0);
			await follow(page, 'Back to Noah');
			await follow(page, 'Class 8a');
			await follow(page, 'Mia');
			await look(page);
			await follow(page, 'Delete Mia and all that is theirs');
			await expect(main).toContainText('1 attempt with 0 answers and all marks');
			await expect(main).toContainText('Class 7a, Class 8a');
			await look(page);
			const file = await page.request.get(`${page.url().replace(/delete$/, 'export.json')}`);
			expect(await file.json()).toMatchObject({ account: { name: 'Mia' }, attempts: [{}] });
			const typed = page.getByLabel('Type the name: Mia');
			await typed.fill('Noah');
			await press(page, /Delete for good/);
			await expect(typed).toHaveAccessibleDescription(/This is not the name/);
			await typed.fill('mia');
			await press(page, /Delete for good/);
			await expect(heading(page)).toHaveText('Class 8a');
			await expect(main).toContainText('The account was deleted.');
			expect(await db.$count(users, eq(users.id, mia.userId))).toBe(0);
			expect(await db.$count(attempts, eq(attempts.assignmentId, given.assignmentId))).toBe(1);

			const [desk, theirContext] = await another(browser, server.origin, javaScriptEnabled);
			await logIn(theirContext, server.origin, db, await someUser(db, 'admin'));
			await desk.goto(`/admin/users/${lea.userId}`);
			await follow(desk, 'Delete Lea and all that is theirs');
			await look(desk);
			await desk.getByLabel('Type the name: Lea').fill('Lea');
			await press(desk, /Delete for good/);
			await expect(heading(desk)).toHaveText('Users');
			await expect(desk.getByRole('main')).toContainText('The account was deleted.');
			expect(await db.$count(users, eq(users.id, lea.userId))).toBe(0);

			await desk.goto('/admin');
			await follow(desk, 'How long answers are kept');
			await look(desk);
			const days = desk.getByLabel('Days that answers are kept after it');
			await desk.getByLabel('Last day of the school year').fill('02-30');
			await days.fill('soon');
			await press(desk, 'Save');
			await expect(desk.getByLabel('Last day of the school year')).toHaveAccessibleDescription(
				/such as 07-31\. ?Write month|Write month/
			);
			await expect(days).toHaveValue('soon');
			await expect(days).toHaveAccessibleDescription(/whole number of days/);
			await desk.getByLabel('Last day of the school year').fill('12-15');
			await days.fill('');
			await press(desk, 'Save');
			await expect(desk.getByRole('main')).toContainText('answers are kept.');
			await desk.getByLabel('Last day of the school year').fill('07-31');
			await days.fill('30');
			await press(desk, 'Save');
			await expect(desk.getByRole('table')).toContainText('Guests');
			await look(desk);
			expect(found).toEqual([]);
		});
	});
