import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

const setupLink = (log: string) => /(http:\/\/\S+\/setup\/[\w-]+)/.exec(log)?.[1];

test('the set-up link makes the administrator, once, and the demo is there from the start', async ({
	page,
	dir
}) => {
	const env = { LEDE_DATA_DIR: join(dir, 'data') };
	const first = await startServer(env, join(dir, 'first.log'));
	await page.goto(first.origin);
	const demo = page.getByRole('link', { name: /^Zelenskyy offers/ });
	await expect(demo).toHaveCount(1);

	const link = setupLink(first.log());
	expect(link).toBeDefined();
	const { pathname } = new URL(link ?? '');
	await page.goto(first.origin + pathname);
	await page.getByLabel('Name').fill('Ada Admin');
	await page.getByLabel('E-mail').fill('ada@school.example');
	await page.getByLabel('Password').fill('password');
	await page.getByRole('main').getByRole('button').click();
	await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Too many people use/);
	await expect(page.getByLabel('Name')).toHaveValue('Ada Admin');
	await page.getByLabel('Password').fill('tram42lantern');
	await page.getByRole('main').getByRole('button').click();
	await expect(page).toHaveURL(`${first.origin}/desk`);

	await page.getByRole('button', { name: 'Log out' }).click();
	expect((await page.goto(first.origin + pathname))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'This set-up link no longer works'
	);
	await expect(page.getByRole('main').getByRole('link', { name: 'Log in' })).toBeVisible();
	expect(await first.stop()).toBe(0);

	const second = await startServer(env, join(dir, 'second.log'));
	expect(setupLink(second.log())).toBeUndefined();
	await page.goto(second.origin);
	await expect(demo).toHaveCount(1);
	await page.goto(`${second.origin}/login`);
	await page.getByLabel('E-mail').fill('ADA@school.example');
	await page.getByLabel('Password').fill('tram42lantern');
	await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
	await expect(page).toHaveURL(`${second.origin}/desk`);
	expect(await second.stop()).toBe(0);
});
