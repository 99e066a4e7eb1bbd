import { expect, test } from './fixtures.ts';
import { invitationPath } from './people.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('an e-mail has one account, however it is written', async ({ page, context, db }) => {
			const email = `twice-${javaScriptEnabled}-${Date.now()}@school.example`;
			const register = async (address: string, password = 'tram42lantern') => {
				await page.goto(await invitationPath(db));
				await page.getByLabel('Name').fill('Carla Example');
				await page.getByLabel('E-mail').fill(address);
				await page.getByLabel('Password').fill(password);
				await page.getByRole('button', { name: 'Make the account' }).click();
			};
			await register(email, 'password');
			const password = page.getByLabel('Password');
			await expect(password).toHaveAccessibleDescription(/Too many people use this password/);
			await expect(password).toHaveAttribute('aria-invalid', 'true');
			await expect(page.getByLabel('E-mail')).toHaveValue(email);
			await register(email);
			await expect(page.getByRole('main')).toContainText('You have no quizzes yet');
			const nav = page.getByRole('navigation', { name: 'Main' });
			await expect(page.getByRole('banner')).toContainText('Carla Example');
			await expect(nav.getByRole('link', { name: 'Desk' })).toHaveAttribute('aria-current', 'page');

			await context.clearCookies();
			await register(email.toUpperCase());
			const field = page.getByLabel('E-mail');
			await expect(field).toHaveAccessibleDescription(/There is an account with this e-mail/);
			await expect(page.getByLabel('Name')).toHaveValue('Carla Example');
		});
	});
