import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { logIn } from '../people.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, start } from './one-question.ts';
import { articleCalled, quizAbout } from './with-articles.ts';
import type { Db } from '../../../src/lib/server/db/client.ts';

const STEM = 'The bridge cost 58 million euros.';

const quiz = (db: Db) =>
	quizAbout(db, ['The Post', 'The Times'], (articles) => {
		const [a, b] = articles.map(({ id, title }) => ({ articleId: id, title }));
		if (!a || !b) throw new Error('There are two articles');
		return { kind: 'compare', content: { stem: STEM, a, b, key: 'both' } };
	});

test('a student compares by keyboard alone, with both articles beside', async ({ page, db }) => {
	const { linkToken } = await quiz(db);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "The bridge cost 58 million euros.":
		  - heading "The bridge cost 58 million euros." [level=1]
		  - paragraph: Where does it stand?
		  - radio "Only in “The Post”"
		  - radio "Only in “The Times”"
		  - radio "In both"
		  - radio "They contradict each other"
	`);
	const panel = page.getByRole('region', { name: 'Article' });
	await expect(panel.getByRole('heading', { name: 'The Post' })).toBeVisible();
	await expect(panel.getByRole('heading', { name: 'The Times' })).toHaveCount(1);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('radio').first().focus();
	for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
	await expect(page.getByRole('radio', { name: 'In both' })).toBeChecked();
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('1 of 1 point');
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('a student compares', async ({ page, db }) => {
			const { setId, linkToken } = await quiz(db);
			await start(page, linkToken, STEM);
			await page.getByText('Only in “The Times”').tap();
			await handIn(page);
			expect(await savedAnswers(db, setId, 1)).toEqual(['b']);
			const rows = page.getByRole('region', { name: STEM }).getByRole('listitem');
			await expect(rows.filter({ hasText: 'In both' })).toContainText('Right answer');
		});

		test('a teacher adds a second article and compares', async ({ page, context, server, db }) => {
			const { setId, teacher } = await quizAbout(db, ['The Post'], () => ({
				kind: 'truefalse',
				content: { stem: STEM, key: true }
			}));
			await articleCalled(db, teacher, 'The Echo');
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/new?kind=compare`);
			const save = page.getByRole('button', { name: 'Save question' });
			await page.getByLabel('Claim').fill('The ferry stopped.');
			await page.getByLabel(/^Add a sentence from the list/).selectOption({ index: 1 });
			await save.click();
			await expect(page.getByRole('main')).toContainText('Choose two different articles.');
			await page.getByLabel('Add another article').selectOption('The Echo');
			await page.getByRole('button', { name: 'Add it' }).click();
			await page.getByRole('link', { name: 'Edit question 2' }).click();
			await page.getByLabel('Second article').selectOption('The Echo');
			await page.getByRole('radio', { name: 'In both' }).check();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await save.click();
			await expect(page.getByRole('main')).toContainText(/In both\s*\(right answer\)/);
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
		});
	});
