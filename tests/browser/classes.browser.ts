import type { Page } from 'playwright/test';
import { cardFragment } from '../../src/lib/domain/classes/passcode.ts';
import { findClassFor } from '../../src/lib/server/db/classes.ts';
import { membersOf } from '../../src/lib/server/db/members.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import {
	another,
	follow,
	heading,
	isSignedIn,
	passcodeOf,
	PHONE,
	press,
	signIn
} from './signing-in.ts';

// A teacher and students side by side: from the roster to the student's own session.

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: PHONE });

		test('a roster becomes cards, and a card signs its student in', async ({
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
			const teacher = await someUser(db);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk/classes');
			await look(page);
			await page.getByLabel('Name of the new class').fill('Class 7a');
			await press(page, 'Make the class');
			await expect(heading(page)).toHaveText('Class 7a');
			await look(page);
			await follow(page, 'Add students');
			const names = page.getByLabel('Names, one a line');
			const sheet = Buffer.from('PK\u0003\u0004\0\0names');
			await page
				.getByLabel('Or a file')
				.setInputFiles([
					{ name: 'names.xlsx', mimeType: 'application/octet-stream', buffer: sheet }
				]);
			await press(page, 'Check the list');
			await expect(page.getByLabel('Or a file')).toHaveAccessibleDescription(
				/This file is no text/
			);
			const csv = Buffer.from('Vorname;Name\r\nJos\xe9;M\xfcller\r\n', 'latin1');
			await page
				.getByLabel('Or a file')
				.setInputFiles([{ name: 'names.csv', mimeType: 'text/csv', buffer: csv }]);
			await press(page, 'Check the list');
			await expect(page.getByRole('region', { name: '1 name to add' })).toContainText(
				'José Müller'
			);
			await names.fill('Weber, Mia\n\nNoah Okafor\nmia weber\nAda Lind');
			await press(page, 'Check the list');
			const preview = page.getByRole('region', { name: '3 names to add' });
			await expect(preview).toContainText('Line 2');
			await expect(preview).toContainText('The same name as in line 1');
			await look(page);
			await press(page, 'Add 3 students');
			await expect(page.getByRole('main')).toContainText('3 students were added');
			await look(page);

			await follow(page, 'Make cards');
			await press(page, 'Make cards for 3 without a passcode');
			await expect(page.getByRole('heading', { name: '3 new cards' })).toBeVisible();
			await look(page);
			const passcode = await passcodeOf(page, 'Mia Weber');
			expect(passcode).toMatch(/^\d{6}$/);
			const id = new URL(page.url()).pathname.split('/')[3] ?? '';
			await page.goto(`/desk/classes/${id}/cards`);
			await expect(page.getByRole('main')).toContainText('Everybody in the class has a passcode');
			await expect(page.getByRole('main')).not.toContainText(passcode.slice(0, 3));

			const code = (await findClassFor(db, teacher, id))?.code ?? '';
			const [student] = await another(browser, server.origin, javaScriptEnabled);
			await student.goto('/');
			await student
				.getByRole('textbox', { name: 'Code from your teacher' })
				.fill(code.toLowerCase());
			await press(student, 'Open');
			await expect(heading(student)).toHaveText('Class 7a');
			await look(student);
			await signIn(student, 'Mia Weber', passcode === '123456' ? '654321' : '123456');
			await expect(student.getByRole('textbox', { name: 'Passcode' })).toHaveAccessibleDescription(
				/does not belong to this name/
			);
			await look(student);
			const spaced = ` ${passcode.slice(0, 3)} ${passcode.slice(3)}`;
			await signIn(student, 'Mia Weber', spaced);
			await expect(heading(student)).toHaveText('Your assignments');
			await student.goto(`/c/${code}`);
			const mine = student.getByText(/^On boards you are/);
			const before = await mine.innerText();
			await press(student, 'Another nickname in Class 7a');
			await expect(mine).not.toHaveText(before);

			if (javaScriptEnabled) {
				const members = await membersOf(db, teacher.schoolId, id, 'in');
				const mia = members.find(({ name }) => name === 'Mia Weber');
				const [scanned] = await another(browser, server.origin, javaScriptEnabled);
				await scanned.goto(`/c/${code}#${cardFragment(mia?.id ?? '', passcode)}`);
				await expect(scanned.getByRole('main')).toContainText('This is the card of Mia Weber');
				expect(new URL(scanned.url()).hash).toBe('');
				await expect(scanned.getByRole('button', { name: 'Sign in' })).toBeFocused();
				await scanned.keyboard.press('Enter');
				await isSignedIn(scanned, 'Mia Weber');
			}

			await page.goto(`/desk/classes/${id}`);
			await follow(page, 'Mia Weber');
			await look(page);
			await press(page, 'New passcode');
			await expect(page.getByRole('heading', { name: 'New card' })).toBeVisible();
			const renewed = await passcodeOf(page, 'Mia Weber');
			await student.reload();
			await isSignedIn(student, 'Mia Weber');
			await press(page, 'Sign out everywhere');
			await expect(page.getByRole('main')).toContainText('Signed in nowhere at the moment');
			await student.goto(`/c/${code}`);
			await expect(student.getByRole('banner')).not.toContainText('Mia');
			await signIn(student, 'Mia Weber', passcode);
			await expect(student.getByRole('main')).toContainText('does not belong to this name');
			await signIn(student, 'Mia Weber', renewed);
			await isSignedIn(student, 'Mia Weber');
			// no request line has had a code or a passcode in it
			expect(server.log()).not.toContain(passcode);
			expect(found).toEqual([]);
		});
	});
