import { findSetFor } from '../../src/lib/server/db/sets.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { quizWithSentences } from './kinds/with-articles.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a question that shows the article is public only by right', async ({
			page,
			context,
			server,
			db
		}) => {
			const { setId, articleIds, teacher } = await quizWithSentences(
				db,
				'The bridge was expensive.'
			);
			await logIn(context, server.origin, db, teacher);
			const publish = page.getByRole('region', { name: 'Publish' });
			const seen = async () => (await findSetFor(db, teacher, setId))?.visibility;

			await page.goto(`/desk/quizzes/${setId}`);
			await page.getByLabel('Title of the quiz').fill('Over the Silverwater');
			await publish.getByRole('radio', { name: /^Public/ }).check();
			await press(page, 'Save who can open it');
			await expect(publish.getByRole('alert')).toContainText('Not public yet');
			await expect(publish.getByRole('alert')).toContainText('or open the quiz by link only');
			await expect(publish.getByRole('radio', { name: /^Public/ })).toBeChecked();
			await expect(page.getByLabel('Title of the quiz')).toHaveValue('Over the Silverwater');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			expect(await seen()).toBe('link');

			await press(page, 'Publish again');
			const reasons = publish.getByRole('alert').getByRole('listitem');
			await expect(reasons).toHaveText(/^Question 1: It shows the article’s sentences to everyone/);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			expect(await seen()).toBe('link');

			await page.goto(`/desk/articles/${articleIds[0]}`);
			await page.getByRole('checkbox', { name: /right to publish/ }).check();
			await press(page, 'Save');
			await page.goto(`/desk/quizzes/${setId}`);
			await publish.getByRole('radio', { name: /^Public/ }).check();
			await press(page, 'Save without publishing');
			await expect(publish.getByRole('status').first()).toContainText('Saved who can open it.');
			expect(await seen()).toBe('public');
		});
	});
