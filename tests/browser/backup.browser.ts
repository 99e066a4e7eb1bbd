import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

test('a school moves to another server while both run, and people log in again', async ({
	page,
	dir
}) => {
	test.slow(); // two servers, and each makes its database
	const file = join(dir, 'school.jsonl.gz');
	const at = (name: string) => ({ LEDE_DATA_DIR: join(dir, name) });
	const lede = (name: string, ...args: string[]) =>
		new Promise<{ code: number; out: string }>((resolve) => {
			const command = ['build/node/lede.js', ...args];
			execFile(process.execPath, command, { env: at(name) }, (error, out) =>
				resolve({ code: Number(error?.code ?? 0), out })
			);
		});
	const logIn = async (origin: string) => {
		await page.goto(`${origin}/login`);
		await page.getByLabel('E-mail').fill('ada@school.example');
		await page.getByLabel('Password').fill('tram42lantern');
		await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
		await expect(page).toHaveURL(`${origin}/desk`);
	};

	const old = await startServer(at('old'), join(dir, 'old.log'));
	const { pathname } = new URL(/http:\S+\/setup\/[\w-]+/.exec(old.log())?.[0] ?? '');
	await page.goto(old.origin + pathname);
	await page.getByLabel('Name').fill('Ada Admin');
	await page.getByLabel('E-mail').fill('ada@school.example');
	await page.getByLabel('Password').fill('tram42lantern');
	await page.getByRole('main').getByRole('button').click();
	await expect(page).toHaveURL(`${old.origin}/desk`);
	await page.goto(old.origin);
	await page.getByRole('link', { name: /^Zelenskyy offers/ }).click();
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByRole('checkbox', { name: 'Peace for Ukraine' }).check();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	const attempt = new URL(page.url()).pathname;

	const saving = lede('old', 'backup', file);
	await page.getByRole('checkbox', { name: 'A place in NATO' }).check();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	expect(await saving).toMatchObject({ code: 0 });

	const moved = await startServer(at('moved'), join(dir, 'moved.log'));
	const restored = await lede('moved', 'restore', file);
	expect(restored.out).toContain('Everybody has to log in again.');
	await logIn(moved.origin);
	await page.goto(moved.origin + attempt);
	await expect(page.getByRole('checkbox', { name: 'Peace for Ukraine' })).toBeChecked();
	await page.getByRole('checkbox', { name: 'American military aid' }).check();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	expect(await moved.stop()).toBe(0);

	await logIn(old.origin);
	const asked = await lede('old', 'restore', file);
	expect(asked).toMatchObject({ code: 1 });
	expect(asked.out).toContain('1 attempt by the backup of');
	expect(await lede('old', 'restore', file, '--yes')).toMatchObject({ code: 0 });
	await page.goto(`${old.origin}/desk`);
	await expect(page).toHaveURL(/\/login/);
	await logIn(old.origin);
	expect(await old.stop()).toBe(0);
});
