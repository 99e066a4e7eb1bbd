import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a teacher makes a public quiz their own, and names its author', async ({
			page,
			context,
			server,
			db
		}) => {
			const { setId } = await someQuiz(db, await someUser(db), { visibility: 'public' });
			await page.goto(`/q/${setId}`);
			await expect(page.getByRole('button', { name: 'Copy to my desk' })).toHaveCount(0);

			await logIn(context, server.origin, db, await someUser(db));
			await page.reload();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Copy to my desk');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Harbour town opens its new bridge'
			);
			await expect(page.getByRole('status').first()).toContainText('The copy is yours.');
			const credit = page.getByText('After “Harbour town opens its new bridge” by A teacher');
			await expect(credit).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Questions (5)' })).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			await press(page, 'Publish');
			await expect(page.getByText('Edition 1 is published.')).toBeVisible();
			await page.getByRole('link', { name: 'Open the quiz' }).click();
			await expect(page.getByText('You are the author')).toBeVisible();
			await expect(credit).toBeVisible();
			await expect(page.getByRole('button', { name: 'Copy to my desk' })).toHaveCount(0);
		});
	});
