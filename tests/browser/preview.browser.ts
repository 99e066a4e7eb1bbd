import { someSet, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

// A teacher looks at a question as students will see it, before anything is saved.

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a changed question is seen as students see it, and is not saved', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, itemIds } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			const path = `/desk/quizzes/${setId}/questions/${itemIds[0]}`;
			await page.goto(path);
			const stem = page.getByLabel('Question', { exact: true });
			// filling selects and then types: when the page takes over in between, it types behind
			await expect(async () => {
				await stem.fill('Who waited eleven years?');
				await expect(stem).toHaveValue('Who waited eleven years?');
			}).toPass();
			await page.getByRole('button', { name: 'Preview' }).click();
			const preview = page.getByRole('region', { name: 'As students see it' });
			await expect(preview.getByRole('heading', { level: 3 })).toHaveText(
				'Who waited eleven years?'
			);
			await expect(preview.getByRole('radio', { checked: true })).toHaveCount(0);
			await preview.getByRole('radio', { name: 'Tomas Okafor' }).check();
			if (javaScriptEnabled) {
				await expect(preview.getByRole('heading', { level: 2 })).toBeVisible();
				expect(await faults(page)).toEqual([]);
			}
			const stored = await context.newPage();
			await stored.goto(path);
			await expect(stored.getByLabel('Question', { exact: true })).toHaveValue(
				'Who spoke of waiting eleven years?'
			);
		});
	});
