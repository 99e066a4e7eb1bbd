import { addQuestions } from '../../src/lib/server/db/set-items.ts';
import { addSet, itemsOf } from '../../src/lib/server/db/sets.ts';
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

		test('a tag is given to a question and leads back to it', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId, itemIds } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[3]}`);
			await page.getByLabel('Tags').fill('a'.repeat(31));
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page.getByLabel('Tags')).toHaveAccessibleDescription(/under 31 characters/);
			await expect(page.getByLabel('Tags')).toHaveValue('a'.repeat(31));
			await page.getByLabel('Tags').fill('Trams,  local News');
			await page.getByRole('button', { name: 'Save question' }).click();
			await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${setId}#`));
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[3]}`);
			await expect(page.getByLabel('Tags')).toHaveValue('local news, trams');
			await page.goto('/desk/bank');
			const found = page.getByRole('article');
			await found.getByRole('link', { name: 'local news' }).click();
			await expect(found).toHaveCount(1);
			await expect(found).toContainText('Number sense');
		});

		test('the filters keep each other, and what finds nothing can be loosened', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk/bank');
			const found = page.getByRole('article');
			await page.getByText('Filters', { exact: true }).click();
			await page.getByRole('combobox', { name: 'Skill' }).selectOption('Number sense');
			await page
				.getByRole('combobox', { name: 'Article' })
				.selectOption('Harbour town opens its new bridge');
			await page.getByRole('combobox', { name: 'Written' }).selectOption('the last 7 days');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByRole('button', { name: 'Search' }).click();
			await expect(found).toHaveCount(1);
			await page.getByText('Filters (3)').click();
			await expect(page.getByRole('combobox', { name: 'Skill' })).toHaveValue('numbers');
			await page.getByRole('combobox', { name: 'Written' }).selectOption('before this school year');
			await page.getByRole('button', { name: 'Search' }).click();
			await expect(page.getByRole('main')).toContainText('No question matches');
			await expect(page.getByRole('combobox', { name: 'Written' })).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.getByRole('link', { name: 'Without “written' }).click();
			await expect(found).toHaveCount(1);
			await expect(page).toHaveURL(/skill=numbers&article=[0-9a-f-]+$/);
		});

		test('what does not fit on a page stands on the next', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			const [item] = await itemsOf(db, teacher.schoolId, setId);
			if (!item) throw new Error('a set has questions');
			const more = Array.from({ length: 50 }, () => item.question);
			await addQuestions(db, teacher, setId, more);
			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk/bank?kind=choice');
			await expect(page.getByRole('article')).toHaveCount(50);
			await page.getByRole('link', { name: 'Older questions' }).click();
			await expect(page.getByRole('article')).toHaveCount(1);
			await page.getByRole('link', { name: 'Newest questions' }).click();
			await expect(page.getByRole('article')).toHaveCount(50);
			await expect(page).toHaveURL(/\?kind=choice$/);
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
