import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 700 } });

		test('the fact sheet leads from each line to its sentence', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { articleId } = await someQuiz(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/articles/${articleId}`);
			await page.getByRole('link', { name: 'Fact sheet' }).click();
			await expect(page).toHaveTitle(/^Facts of /);
			for (const name of ['Who says what', 'People', 'Numbers', 'Timeline'])
				await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
			await expect(page.getByText('in the reporter’s own voice')).toBeVisible();

			const numbers = page.getByRole('region', { name: 'Numbers' });
			const line = numbers.getByRole('link').first();
			await line.focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/#s-\d+$/);
			const figure = (await line.locator('strong').textContent()) ?? '';
			expect(figure).not.toBe('');
			const id = new URL(page.url()).hash;
			await expect(page.locator(id)).toContainText(figure);
			await expect(page.locator(id)).toBeInViewport();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
		});
	});
