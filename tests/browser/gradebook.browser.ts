import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright/test';
import { someAssignedAttempt, someAssignment, someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

const HOUR = 3_600_000;
const PHONE = { width: 360, height: 740 };

const isSound = async (page: Page) => expect(await faults(page)).toEqual([]);

/** A student's line as a screen reader hears it: the cells after the student's name. */
const cellsOf = (page: Page, student: string) =>
	page
		.getByRole('region', { name: 'Results' })
		.getByRole('row', { name: new RegExp(`^${student}`) })
		.getByRole('cell');

test('a teacher weighs, drops and excuses, and takes the gradebook along', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Zoë Müller', '=Noah']);
	const [mia = teacher, zoe = teacher] = students;
	const at = (hours: number) => new Date(Date.now() + hours * HOUR);
	const give = (title: string, opens: number, closes: number, practice = false) =>
		someAssignment(db, teacher, classId, {
			...{ title, practice, opensAt: at(opens), closesAt: at(closes) }
		});
	const bridge = await give('The bridge', -40, -30);
	const trams = await give('@Trams', -30, -20);
	const ferry = await give('The ferry', -20, 20);
	const warmUp = await give('Warm-up', -50, 50, true);
	await someAssignedAttempt(db, mia, bridge, { milliMarks: 4000 });
	await someAssignedAttempt(db, mia, ferry);
	await someAssignedAttempt(db, mia, warmUp, { milliMarks: 500 });
	await someAssignedAttempt(db, zoe, bridge, { milliMarks: 3000, late: true });
	await someAssignedAttempt(db, zoe, trams, { milliMarks: 5000 });
	await logIn(context, server.origin, db, teacher);
	await page.setViewportSize(PHONE);
	await page.goto(`/desk/classes/${classId}`);
	await page.getByRole('link', { name: 'Gradebook' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gradebook');

	const table = page.getByRole('region', { name: 'Results' });
	await expect(table.getByRole('columnheader')).toHaveText([
		...['Student', 'Mean', /^The ferry\s+weight 1$/, /^@Trams/, /^The bridge/]
	]);
	await expect(table.getByRole('rowheader')).toHaveText(['=Noah', 'Mia', 'Zoë Müller']);
	await expect(cellsOf(page, 'Mia')).toHaveText(['40 %', 'working', 'missing', '80 %']);
	await expect(cellsOf(page, 'Zoë')).toHaveText(['80 %', 'not due', '100 %', /^60 %\s+late$/]);
	await expect(cellsOf(page, '=Noah')).toHaveText(['0 %', 'not due', 'missing', 'missing']);
	const practice = page.getByRole('region', { name: 'Practice, which does not count' });
	await expect(practice.getByRole('row', { name: 'Mia 10 %' })).toBeVisible();
	await isSound(page);

	// by keyboard: what is wrong stays where it was typed
	await practice.getByRole('link').last().press('Tab');
	await page.keyboard.press('Enter');
	const weight = page.getByLabel('The bridge');
	await weight.fill('many');
	await weight.press('Enter');
	await expect(weight).toHaveAccessibleDescription(/whole number from 0 to 100/);
	await expect(weight).toHaveValue('many');
	await isSound(page);
	await weight.fill('3');
	await weight.press('Enter');
	await expect(page.getByRole('status').first()).toContainText('Saved.');
	await expect(cellsOf(page, 'Mia').first()).toHaveText('60 %');
	await expect(cellsOf(page, 'Zoë').first()).toHaveText('70 %');
	await page.getByLabel('Drop the lowest').fill('1');
	await page.getByLabel('Drop the lowest').press('Enter');
	await expect(cellsOf(page, 'Mia')).toHaveText([
		...['80 %', 'working', /^missing\s+dropped$/, '80 %']
	]);
	await expect(cellsOf(page, 'Zoë').nth(3)).toHaveText(/^60 %\s+late, dropped$/);

	await table.getByRole('link', { name: 'Mia' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mia');
	const excuse = page.getByRole('button', { name: 'Excuse Mia from The bridge' });
	await isSound(page);
	await excuse.press('Enter');
	await expect(page.getByRole('row', { name: /^The bridge/ })).toContainText('excused');
	await expect(page.getByRole('button', { name: /^Count it again/ })).toBeFocused();
	await expect(page.getByText('Mean 0 %')).toBeVisible();
	await page.getByRole('link', { name: 'Next: Zoë Müller' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zoë Müller');
	await page.getByRole('link', { name: /^Gradebook of/ }).click();
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(cellsOf(page, 'Mia')).toHaveText(['0 %', 'working', 'missing', 'excused']);
	await isSound(page);

	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download as CSV' }).click();
	const file = await readFile(await (await downloading).path(), 'utf8');
	expect(file.startsWith('\ufeff')).toBe(true);
	expect(Papa.parse(file.slice(1).trim()).data).toEqual([
		[
			...['Name', 'Mean, %', 'The ferry (weight 1), %', 'The ferry: note'],
			...["'@Trams (weight 1), %", "'@Trams: note", 'The bridge (weight 3), %'],
			...['The bridge: note', 'Warm-up (practice), %', 'Warm-up: note']
		],
		["'=Noah", '0', '', 'not due', '0', 'missing, dropped', '0', 'missing', '', 'not due'],
		['Mia', '0', '', 'working', '0', 'missing', '', 'excused', '10', ''],
		['Zoë Müller', '100', '', 'not due', '100', '', '60', 'late, dropped', '', 'not due']
	]);
});
