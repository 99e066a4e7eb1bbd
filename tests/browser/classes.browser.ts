import { eq } from 'drizzle-orm';
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { cardFragment } from '../../src/lib/domain/classes/passcode.ts';
import { findClassFor, updateClass } from '../../src/lib/server/db/classes.ts';
import { membersOf } from '../../src/lib/server/db/members.ts';
import { users } from '../../src/lib/server/db/schema/people.ts';
import { someClass, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

// A teacher and students side by side: from the roster to the student's own session.

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function signIn(page: Page, name: string, passcode: string) {
	await page.getByRole('combobox', { name: 'Your name' }).selectOption(name);
	await page.getByRole('textbox', { name: 'Passcode' }).fill(passcode);
	await press(page, 'Sign in');
}

const isSignedIn = (page: Page, name: string) =>
	expect(page.getByRole('banner')).toContainText(name);

/** The passcode on the card of this name, as it is read from the page. */
async function passcodeOf(page: Page, name: string) {
	const card = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	const text = await card.filter({ hasText: name }).innerText();
	return /(\d{3}) (\d{3})/.exec(text)?.slice(1).join('') ?? '';
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		/** Another person, with a browser of their own. */
		async function another(browser: Browser, origin: string): Promise<[Page, BrowserContext]> {
			const context = await browser.newContext({
				baseURL: origin,
				javaScriptEnabled,
				viewport: { width: 360, height: 740 }
			});
			return [await context.newPage(), context];
		}

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
			const [student] = await another(browser, server.origin);
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
				const [scanned] = await another(browser, server.origin);
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

		test('somebody asks to join, and a co-teacher lets them in', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const owner = await someUser(db);
			const { classId } = await someClass(db, owner, ['Noah']);
			const code = (await findClassFor(db, owner, classId))?.code ?? '';
			await logIn(context, server.origin, db, owner);
			await page.goto(`/desk/classes/${classId}/settings`);
			await page.getByRole('checkbox', { name: /may ask to join/ }).check();
			await press(page, 'Save');
			await expect(page.getByRole('main')).toContainText('Saved.');
			await press(page, 'Invite a co-teacher');
			const link = await page.getByLabel('Link for one colleague').inputValue();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			const [student] = await another(browser, server.origin);
			await student.goto(`/c/${code}`);
			const name = student.getByRole('textbox', { name: 'First and last name' });
			await name.fill('Noah');
			await press(student, 'Ask to join');
			await expect(name).toHaveAccessibleDescription(/Somebody with this name is in the class/);
			await name.fill('Ben Example');
			await press(student, 'Ask to join');
			await expect(student.getByRole('main')).toContainText('Your teacher has to say yes first');
			await isSignedIn(student, 'Ben Example');
			if (javaScriptEnabled) expect(await faults(student)).toEqual([]);
			const said = await student.getByRole('region', { name: /Your passcode/ }).innerText();
			const passcode = /(\d{3}) (\d{3})/.exec(said)?.slice(1).join('') ?? '';

			const [colleague, theirs] = await another(browser, server.origin);
			await logIn(theirs, server.origin, db, await someUser(db));
			await colleague.goto(new URL(link).pathname);
			if (javaScriptEnabled) expect(await faults(colleague)).toEqual([]);
			await press(colleague, 'Become a co-teacher');
			await expect(heading(colleague)).toHaveText('Class 7a');
			if (javaScriptEnabled) expect(await faults(colleague)).toEqual([]);
			await press(colleague, 'Let in Ben Example');
			await expect(colleague.getByRole('link', { name: 'Ben Example' })).toBeVisible();
			await follow(colleague, 'Name, joining, co-teachers, archive');
			await expect(colleague.getByRole('main')).toContainText(
				'Only its owner can delete the class'
			);
			// the link has done its work
			await colleague.goto(new URL(link).pathname);
			await expect(heading(colleague)).toHaveText('This invitation is no good any more');

			await press(student, 'Log out');
			await student.goto(`/c/${code}`);
			await signIn(student, 'Ben Example', passcode);
			await isSignedIn(student, 'Ben Example');

			await page.reload();
			await press(page, /^Remove A teacher/);
			await expect(page.getByRole('main')).toContainText('Removed from the class');
			await colleague.goto(`/desk/classes/${classId}`);
			await expect(colleague.getByRole('main')).toContainText('There is no page here');
			await follow(page, 'Delete the class for good');
			await expect(page.getByRole('main')).toContainText('2 accounts of students');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			const typed = page.getByLabel('Type the name of the class: Class 7a');
			await typed.fill('Class 7b');
			await press(page, /^Delete for good/);
			await expect(typed).toHaveAccessibleDescription(/Nothing was deleted/);
			await typed.fill('class 7a');
			await press(page, /^Delete for good/);
			await expect(page.getByRole('main')).toContainText('The class was deleted');
			await student.reload();
			await expect(student.getByRole('banner')).not.toContainText('Ben');
		});
	});

test('who types too many wrong passcodes waits, and nobody else does', async ({
	page,
	context,
	browser,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah']);
	const code = (await findClassFor(db, teacher, classId))?.code ?? '';
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/classes/${classId}/cards`);
	await press(page, 'Make cards for 2 without a passcode');
	const [mia, noah] = [await passcodeOf(page, 'Mia'), await passcodeOf(page, 'Noah')];
	const somebody = await browser.newContext({ baseURL: server.origin });
	const statusOf = async (who: number, passcode: string) => {
		const answer = await somebody.request.post(`/c/${code}?/signIn`, {
			headers: { accept: 'text/html', origin: server.origin },
			form: { student: students[who]?.userId ?? '', passcode },
			maxRedirects: 0
		});
		return answer.status();
	};
	const wrong = mia === '123456' ? '654321' : '123456';
	const tries = await Promise.all(Array.from({ length: 14 }, () => statusOf(0, wrong)));
	expect(tries.filter((status) => status === 400)).toHaveLength(10);
	expect(await statusOf(0, mia)).toBe(429);
	expect(await statusOf(1, noah)).toBe(303);
	// a new card lets her in at once
	await page.getByRole('combobox', { name: 'Student' }).selectOption('Mia');
	await press(page, 'New passcode');
	await expect(page.getByRole('heading', { name: '1 new card' })).toBeVisible();
	expect(await statusOf(0, await passcodeOf(page, 'Mia'))).toBe(303);
	// an archived class lets nobody in, with kind words; a locked account neither
	await updateClass(db, teacher, classId, { archivedAt: new Date() });
	expect(await statusOf(1, noah)).toBe(422);
	const closed = await somebody.newPage();
	await closed.goto(`/c/${code}`);
	await expect(closed.getByRole('main')).toContainText('This class is closed');
	await expect(closed.getByRole('main')).not.toContainText('Noah');
	await updateClass(db, teacher, classId, { archivedAt: null });
	await db
		.update(users)
		.set({ lockedAt: new Date() })
		.where(eq(users.id, students[1]?.userId ?? ''));
	expect(await statusOf(1, noah)).toBe(403);
});
