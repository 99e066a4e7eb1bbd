import { addSet } from '../../src/lib/server/db/sets.ts';
import { someSet, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

// The bank: a teacher finds a question of one quiz and uses it in another.

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a question is found by its words and used in another quiz', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			await someSet(db, teacher);
			const other = await addSet(db, teacher, 'Bridges of the year', []);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk');
			await page.getByRole('link', { name: 'Question bank' }).click();
			await expect(page.getByRole('article')).toHaveCount(5);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByRole('searchbox').fill('bridge crossing');
			await page.getByRole('button', { name: 'Search' }).click();
			const found = page.getByRole('article');
			await expect(found).toHaveCount(1);
			await expect(found).toContainText('Which river does the bridge cross?');
			await expect(found).toContainText('Not answered yet');
			await found.getByRole('combobox').selectOption('Bridges of the year');
			await found.getByRole('button', { name: 'Use in this quiz' }).click();
			await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${other}`));
			await expect(page.getByRole('heading', { name: 'Questions (1)' })).toBeVisible();
			await page.goto('/desk/bank?q=river');
			await expect(found.getByRole('link', { name: 'Bridges of the year' })).toBeVisible();
			await expect(found.getByRole('button')).toHaveCount(0);
		});

		test('nothing found says what to do', async ({ page, context, server, db }) => {
			const teacher = await someUser(db);
			await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk/bank?q=volcano');
			await expect(page.getByRole('main')).toContainText('No question matches');
			await page.getByRole('main').getByRole('link', { name: 'Show all' }).last().click();
			await expect(page.getByRole('article')).toHaveCount(5);
		});
	});
