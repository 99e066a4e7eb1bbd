import { join } from 'node:path';
import { someUser } from '../factories.ts';
import { findAccount } from '../../src/lib/server/db/accounts.ts';
import { startSmtp } from '../smtp.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { startServer } from './server.ts';

test('without mail, who forgot the password is led to the administrator', async ({ page }) => {
	await page.goto('/login');
	await page.getByRole('link', { name: 'Forgot your password?' }).click();
	await expect(page.getByRole('main')).toContainText('Ask your administrator');
	await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('with mail, a link is sent to those who have an account, and nobody is told who has', async ({
	page,
	context,
	storage,
	dir,
	db
}) => {
	const smtp = await startSmtp();
	const mails = (to: string) => smtp.heard.filter((line) => line === `RCPT TO:<${to}>`).length;
	const env = { ...storage.env, SMTP_URL: smtp.url, MAIL_FROM: 'lede@school.example' };
	const server = await startServer(env, join(dir, 'log'));
	const teacher = await someUser(db);
	const email = (await findAccount(db, teacher))?.email ?? '';
	const ask = async (address: string) => {
		await page.goto(`${server.origin}/forgot`);
		await page.getByLabel('E-mail').fill(address);
		await page.getByRole('button', { name: 'Send me a link' }).click();
		const said = page.getByRole('status');
		await expect(said).toContainText('Look into your mailbox');
		return (await said.innerText()).replace(address, '');
	};

	const answer = await ask(email);
	expect(await faults(page)).toEqual([]);
	await expect.poll(() => mails(email)).toBe(1);
	expect(await ask('nobody@school.example')).toBe(answer);
	// a stranger says another host: the link leads to this machine all the same
	await context.request.post(`${server.origin}/forgot`, {
		headers: { host: 'evil.example', origin: 'http://evil.example' },
		form: { email }
	});
	await expect.poll(() => mails(email)).toBe(2);
	for (let again = 0; again < 2; again++) expect(await ask(email)).toBe(answer);
	await expect.poll(() => mails(email)).toBe(3);
	const links = smtp.heard.filter((line) => /\/reset\/[\w-]{22}$/.test(line));
	expect(links.join()).not.toContain('evil');

	await page.goto(server.origin + new URL(links.at(-1) ?? '').pathname);
	await page.getByLabel('New password').fill('tram42lantern');
	await page.getByRole('button', { name: 'Save the password' }).click();
	await expect(page).toHaveURL(`${server.origin}/desk`);

	// the administrator's invitation is mailed, too; and shown when it cannot be
	await logIn(context, server.origin, db, await someUser(db, 'admin'));
	const invite = async () => {
		await page.goto(`${server.origin}/admin`);
		await page.getByLabel('For whom?').fill('new@school.example');
		await page.getByRole('button', { name: 'Make an invitation link' }).click();
	};
	await invite();
	await expect(page.getByText('It was mailed to new@school.example')).toBeVisible();
	expect(mails('new@school.example')).toBe(1);
	smtp.close();
	await invite();
	await expect(page.getByText('The mail could not be sent; here is the link.')).toBeVisible();
	await expect(page.getByLabel('Link for new@school.example')).toHaveValue(/\/register\//);
	expect(await server.stop()).toBe(0);
	expect(server.log()).not.toContain('@school.example');
});
