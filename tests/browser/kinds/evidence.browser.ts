import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { logIn } from '../people.ts';
import { marked, savedAnswers } from '../playing.ts';
import { handIn, start } from './one-question.ts';
import { COST, quizWithSentences } from './with-articles.ts';
import type { Db } from '../../../src/lib/server/db/client.ts';

const STEM = 'The bridge was expensive.';
const FERRY = 'The old ferry made its last crossing on the same evening.';

const quiz = (db: Db) => quizWithSentences(db, STEM);

test('a student finds the sentence by keyboard alone', async ({ page, db }) => {
	const { setId, linkToken } = await quiz(db);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "The bridge was expensive.":
		  - heading "The bridge was expensive." [level=1]
		  - paragraph: Choose the sentence that supports this.
		  - paragraph:
		    - radio "Mayor Ada Lindqvist opened the new bridge over the Silverwater on 4 March 2025."
		    - radio "About 300 people watched as the first tram crossed it."
		  - paragraph:
		    - radio "“We waited eleven years for this day,” Lindqvist said."
		    - radio "Engineer Tomas Okafor said that the bridge would carry 40 trams an hour."
		  - paragraph:
		    - radio "The bridge cost 58 million euros."
		    - radio "The old ferry made its last crossing on the same evening."
	`);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('radio').first().focus();
	for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: COST })).toBeChecked();
	await expect.poll(async () => (await savedAnswers(db, setId, 1)).at(-1)).toBe(4);
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('1 of 1 point');
	const result = page.getByRole('region', { name: STEM });
	await expect(result.getByRole('listitem')).toHaveText(/Your answer, right/);
	await expect(result.getByRole('blockquote')).toContainText(marked(COST));
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('the sentence beside it earns half', async ({ page, db }) => {
			const { linkToken } = await quiz(db);
			await start(page, linkToken, STEM);
			const line = page.getByRole('radio', { name: FERRY }).locator('..');
			expect((await line.boundingBox())?.height).toBeGreaterThanOrEqual(48);
			await line.tap();
			await expect(page.getByRole('radio', { name: FERRY })).toBeChecked();
			await handIn(page);
			await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
			const rows = page.getByRole('region', { name: STEM }).getByRole('listitem');
			await expect(rows.filter({ hasText: FERRY })).toContainText('half of the credit');
			await expect(rows.filter({ hasText: COST })).toContainText('Right answer');
		});

		test('a teacher writes one', async ({ page, context, server, db }) => {
			const { setId, teacher } = await quiz(db);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/new?kind=evidence`);
			const save = page.getByRole('button', { name: 'Save question' });
			await page.getByLabel('Statement').fill('The ferry stopped.');
			await page.getByLabel('Show from sentence').fill('6');
			await save.click();
			await expect(page.getByRole('main')).toContainText('Say which answer is right.');
			await expect(page.getByRole('main')).toContainText('Show at least three sentences.');
			await page.getByRole('link', { name: 'Edit question 2' }).click();
			await page.getByLabel('Show from sentence').fill('3');
			await page.getByRole('checkbox', { name: `6. ${FERRY}` }).check();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await save.click();
			await expect(page.getByRole('main')).toContainText(/same evening\.\s*\(right answer\)/);
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
			await page.getByRole('link', { name: 'Edit question 2' }).click();
			await expect(page.getByLabel('Show from sentence')).toHaveValue('3');
			await expect(page.getByRole('checkbox', { name: `6. ${FERRY}` })).toBeChecked();
		});
	});
