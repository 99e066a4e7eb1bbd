import { findSetFor } from '../../src/lib/server/db/sets.ts';
import { someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('publishing takes unsaved settings along', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			const title = page.getByLabel('Title of the quiz');
			const publish = page.getByRole('region', { name: 'Publish' });
			await title.fill('   ');
			await page.getByRole('radio', { name: /^Public/ }).check();
			await press(page, 'Publish');
			await expect(publish.getByRole('alert')).toContainText('Give the quiz a title.');
			await expect(page.getByRole('radio', { name: /^Public/ })).toBeChecked();
			await title.fill('A bridge at last');
			await page.getByRole('radio', { name: /^Beside the questions/ }).check();
			await page.getByRole('checkbox', { name: /^Leaderboard/ }).uncheck();
			await press(page, 'Publish');
			await expect(publish.getByRole('status').first()).toContainText('Edition 1 is published.');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('A bridge at last');
			await expect(publish).not.toContainText('You have changed the quiz');
			expect(await findSetFor(db, teacher, setId)).toMatchObject({
				title: 'A bridge at last',
				articleAccess: 'beside',
				boardOn: false,
				visibility: 'public'
			});
		});

		test('the words about publishing fit when the article is read', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			const link = page.getByRole('radio', { name: /^By link/ });
			await expect(link).toHaveAccessibleName(/and read the article afterwards\.$/);
			await page.getByRole('radio', { name: /^Before the quiz/ }).check();
			await press(page, 'Save settings');
			await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
			await expect(link).toHaveAccessibleName(/and read the article first\.$/);
			await press(page, 'Publish');
			const address = page.getByRole('textbox', { name: 'Link' });
			await expect(address).toHaveValue(/\/q\/[\w-]{22}$/);
			await page.setViewportSize({ width: 360, height: 740 });
			const hidden = (box: Element) => box.scrollWidth > box.clientWidth;
			expect(await address.evaluate(hidden)).toBe(false);
			if (!javaScriptEnabled) return;
			await press(page, 'Copy the link');
			await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
		});
	});
