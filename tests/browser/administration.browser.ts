import type { Page } from 'playwright/test';
import { hashPassword } from '../../src/lib/server/auth/password.ts';
import { theSchool } from '../../src/lib/server/db/schools.ts';
import { addUser } from '../../src/lib/server/db/users.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { invitationPath, logIn } from './people.ts';

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('button', { name }).first().click();

async function tryToLogIn(page: Page, origin: string, email: string, password: string) {
	await page.goto(`${origin}/login`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(password);
	await press(page, 'Log in');
}

/** The path of the link that the page shows: its host may be one that this machine is known by. */
const linkOn = async (page: Page, label: RegExp) =>
	new URL(await page.getByLabel(label).inputValue()).pathname;

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a teacher is invited, locked, unlocked and given a new password', async ({
			page,
			browser,
			context,
			server,
			db
		}) => {
			const { origin } = server;
			const email = `nia-${javaScriptEnabled}-${Date.now()}@school.example`;
			const checked: string[] = [];
			// axe is a script itself
			const check = async (at: Page) => javaScriptEnabled && checked.push(...(await faults(at)));
			await logIn(context, origin, db, await someUser(db, 'admin'));
			const theirs = await browser.newContext({ javaScriptEnabled, baseURL: origin });
			const teacher = await theirs.newPage();

			// without an invitation there is no way in, and that is said
			await teacher.goto('/register');
			await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('Teachers are invited');
			await expect(teacher.getByRole('main').getByRole('link', { name: 'Log in' })).toBeVisible();
			await teacher.goto('/admin');
			await expect(teacher).toHaveURL(`${origin}/login?to=%2Fadmin`);

			await page.goto('/admin');
			await page.getByLabel('For whom?').fill(email);
			await press(page, 'Make an invitation link');
			await expect(page.getByRole('status').first()).toContainText('The invitation is ready');
			if (javaScriptEnabled) {
				await press(page, 'Copy the link');
				await expect(page.getByText('Copied.')).toBeVisible();
			}
			await check(page);
			const invitation = await linkOn(page, /^Link for/);
			await expect(page.getByRole('listitem').filter({ hasText: email })).toContainText('until');

			await teacher.goto(invitation);
			await teacher.getByLabel('Name').fill('Nia Okoro');
			await teacher.getByLabel('E-mail').fill(email);
			await teacher.getByLabel('Password').fill('tram42lantern');
			await press(teacher, 'Make the account');
			await expect(teacher).toHaveURL(`${origin}/desk`);
			expect((await theirs.request.get(invitation)).status()).toBe(404);
			expect((await theirs.request.get('/admin/users')).status()).toBe(404);

			await page.goto('/admin');
			await expect(page.getByRole('listitem').filter({ hasText: email })).toHaveCount(0);
			await page.goto('/admin/users');
			await page.getByLabel('Name or e-mail').fill(email.slice(0, 20));
			await page.getByLabel('Role').selectOption('Teacher');
			await press(page, 'Find');
			await check(page);
			await page.getByRole('link', { name: 'Nia Okoro' }).click();
			await press(page, 'Lock the account');
			await expect(page.getByText('logged out everywhere')).toBeVisible();
			await check(page);

			// out at once, and told why with the right password alone
			await teacher.goto('/desk');
			await expect(teacher).toHaveURL(/\/login\?to=/);
			await tryToLogIn(teacher, origin, email, 'not the password');
			await expect(teacher.getByRole('alert')).toContainText('do not fit together');
			await tryToLogIn(teacher, origin, email, 'tram42lantern');
			await expect(teacher.getByRole('alert')).toContainText('Ask your administrator');

			await press(page, 'Unlock the account');
			await expect(page.getByText('The account is open again')).toBeVisible();
			await press(page, 'Make a link for a new password');
			await expect(page.getByText('The link is ready')).toBeVisible();
			const reset = await linkOn(page, /^Link for/);
			await check(page);
			await tryToLogIn(teacher, origin, email, 'tram42lantern');
			await expect(teacher).toHaveURL(`${origin}/desk`);
			const other = await browser.newContext({ javaScriptEnabled, baseURL: origin });
			const elsewhere = await other.newPage();
			await elsewhere.goto(reset);
			await elsewhere.getByLabel('New password').fill('password');
			await press(elsewhere, 'Save the password');
			await expect(elsewhere.getByLabel('New password')).toHaveAccessibleDescription(/Too many/);
			await check(elsewhere);
			await elsewhere.getByLabel('New password').fill('lantern42tram');
			await press(elsewhere, 'Save the password');
			await expect(elsewhere).toHaveURL(`${origin}/desk`);
			expect((await other.request.get(reset)).status()).toBe(404);
			await teacher.goto('/desk');
			await expect(teacher).toHaveURL(/\/login\?to=/);
			await tryToLogIn(teacher, origin, email, 'lantern42tram');
			await expect(teacher).toHaveURL(`${origin}/desk`);
			expect(checked).toEqual([]);
			await theirs.close();
			await other.close();
		});
	});

test('the administrator opens and closes registration, and withdraws an invitation', async ({
	page,
	browser,
	context,
	server,
	db
}) => {
	await logIn(context, server.origin, db, await someUser(db, 'admin'));
	const theirs = await browser.newContext({ baseURL: server.origin });
	const visitor = await theirs.newPage();
	await page.goto('/admin');
	await press(page, 'Open registration to everybody');
	await expect(page.getByText('It is open:')).toBeVisible();
	await visitor.goto('/');
	await visitor.getByRole('link', { name: 'Make an account' }).click();
	expect(await faults(visitor)).toEqual([]);
	await visitor.getByLabel('Name').fill('Ola Open');
	await visitor.getByLabel('E-mail').fill(`ola-${Date.now()}@school.example`);
	await visitor.getByLabel('Password').fill('tram42lantern');

	// closed meanwhile: the page that is open already is told
	await press(page, 'Close registration');
	await expect(page.getByText('It is closed:')).toBeVisible();
	await press(visitor, 'Make the account');
	await expect(visitor.getByRole('alert')).toContainText('Ask the administrator for an invitation');

	await page.getByLabel('For whom?').fill('Mr Roe');
	await press(page, 'Make an invitation link');
	const link = await linkOn(page, /^Link for Mr Roe/);
	const open = page.getByRole('listitem').filter({ hasText: 'Mr Roe' });
	await open.getByRole('button', { name: /^Withdraw/ }).click();
	await expect(open).toHaveCount(0);
	await visitor.goto(link);
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(
		'This invitation no longer works'
	);

	await page.getByRole('textbox', { name: 'Name' }).fill('Hill School');
	await press(page, 'Save the name');
	await expect(page.getByText('Saved.')).toBeVisible();
	await visitor.goto(await invitationPath(db));
	await expect(visitor.getByRole('main')).toContainText('at Hill School');
	await theirs.close();
});

test('a teacher changes their password and name, and logs out elsewhere', async ({
	page,
	browser,
	context,
	server: { origin },
	db
}) => {
	const schoolId = await theSchool(db);
	const email = `ugo-${Date.now()}@school.example`;
	const passwordHash = await hashPassword('tram42lantern');
	const userId = await addUser(db, schoolId, { name: 'Ugo Roe', email, passwordHash }, 'teacher');
	const user = { schoolId, userId: userId ?? '' };
	await logIn(context, origin, db, user);
	const other = await browser.newContext({ baseURL: origin });
	const elsewhere = await other.newPage();

	await page.goto('/desk');
	await page.getByRole('link', { name: 'Ugo Roe' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');
	const old = page.getByLabel('Old password');
	await old.fill('not the password');
	await page.getByLabel('New password').fill('a third lantern');
	await press(page, 'Change the password');
	await expect(old).toHaveAccessibleDescription(/This is not your password/);
	expect(await faults(page)).toEqual([]);

	await logIn(other, origin, db, user);
	await old.fill('tram42lantern');
	await press(page, 'Change the password');
	await expect(page.getByText('Your new password counts')).toBeVisible();
	await elsewhere.goto('/desk');
	await expect(elsewhere).toHaveURL(/\/login\?to=/);
	await tryToLogIn(elsewhere, origin, email, 'a third lantern');
	await expect(elsewhere).toHaveURL(`${origin}/desk`);

	await page.reload();
	await expect(page.getByText('You are logged in 1 more time')).toBeVisible();
	await press(page, 'Log out everywhere else');
	await expect(page.getByText('You are logged in here alone.')).toBeVisible();
	await elsewhere.goto('/desk');
	await expect(elsewhere).toHaveURL(/\/login\?to=/);

	await page.getByRole('textbox', { name: 'Name' }).fill('Ugo Weber');
	await press(page, 'Save the name');
	const top = page.getByRole('banner');
	await expect(top.getByRole('link', { name: 'Ugo Weber' })).toBeVisible();
	await other.close();
});
