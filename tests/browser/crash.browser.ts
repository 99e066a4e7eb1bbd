import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

test('killed between two answers, the server loses neither', async ({ page, dir }) => {
	const env: Record<string, string> = { LEDE_DATA_DIR: join(dir, 'data') };
	let server = await startServer(env, join(dir, 'log'));
	const { port } = new URL(server.origin);
	let starts = 1;
	const killAndStart = async () => {
		await server.stop('SIGKILL');
		server = await startServer({ ...env, PORT: port }, join(dir, `log-${++starts}`));
	};

	await page.goto(server.origin);
	await page.getByRole('link', { name: /^Zelenskyy offers/ }).click();
	await page.getByRole('button', { name: 'Start' }).click();
	await page.getByRole('checkbox', { name: 'Peace for Ukraine' }).check();
	await page.getByRole('checkbox', { name: 'A place in NATO' }).check();
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(page.getByRole('radio', { name: 'Pete Hegseth' })).toBeVisible();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await killAndStart();

	await page.reload();
	await page.getByRole('radio', { name: 'Pete Hegseth' }).check();
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await killAndStart();

	await page.reload();
	await expect(page.getByRole('radio', { name: 'Pete Hegseth' })).toBeChecked();
	await page.getByRole('button', { name: 'Check and submit' }).click();
	await page.getByRole('button', { name: 'Submit answers' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	await expect(page.getByRole('main')).toContainText('3 of 9 points');
	expect(await server.stop()).toBe(0);
});
