import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, newQuestion, quizOf, start } from './one-question.ts';

const STEM = 'The bridge will carry 40 trams an hour.';
const QUESTION = {
	kind: 'attribution' as const,
	content: {
		stem: STEM,
		speakers: [{ id: 'b', text: 'Tomas Okafor', feedback: '' }],
		who: 'b',
		how: 'opinion' as const
	}
};

test('a student says who says so, and how they know, by keyboard alone', async ({ page, db }) => {
	const { setId, linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(`
		- group "The bridge will carry 40 trams an hour.":
		  - heading "The bridge will carry 40 trams an hour." [level=1]
		  - group "Who says so?":
		    - radio "Tomas Okafor"
		    - radio "The reporter, in the article’s own words"
		    - radio "An official or source without a name"
		    - radio "Nobody in the article"
		  - text: How do they know?
		  - combobox "How do they know?":
		    - option "Choose …" [selected]
		    - option "Saw or heard it themselves"
		    - option "Was told by others"
		    - option "From a document or a record"
		    - option "From figures or a study"
		    - option "It is their own view or plan"
		    - option "The article does not say"
	`);
	expect(await faults(page)).toEqual([]);
	await page.getByRole('radio', { name: 'Tomas Okafor' }).focus();
	await page.keyboard.press('Space');
	await expect
		.poll(async () => (await savedAnswers(db, setId, 1)).at(-1))
		.toEqual({ who: 'b', how: null });
	await page.getByLabel('How do they know?').focus();
	await page.keyboard.type('From fig');
	await expect
		.poll(async () => (await savedAnswers(db, setId, 1)).at(-1))
		.toEqual({ who: 'b', how: 'figures' });
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
	const rows = page.getByRole('listitem');
	await expect(rows.filter({ hasText: 'Tomas Okafor' })).toContainText('Your answer, right');
	await expect(rows.filter({ hasText: 'How they know: From figures' })).toContainText(
		'Right would be: It is their own view or plan'
	);
	expect(await faults(page)).toEqual([]);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('a part alone is kept, and the other may follow', async ({ page, db }) => {
			const { setId, linkToken } = await quizOf(db, QUESTION);
			await start(page, linkToken, STEM);
			const list = page.getByLabel('How do they know?');
			expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(48);
			await list.selectOption('It is their own view or plan');
			await page.getByRole('button', { name: 'Check and submit' }).first().tap();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to submit?');
			await page.getByRole('link', { name: 'Go back' }).tap();
			await expect(list).toHaveValue('opinion');
			await page.getByText('Nobody in the article').tap();
			await handIn(page);
			expect((await savedAnswers(db, setId, 1)).at(-1)).toEqual({ who: 'nobody', how: 'opinion' });
			await expect(page.getByRole('main')).toContainText('0.5 of 1 point');
		});

		test('a teacher writes one', async ({ page, context, server, db }) => {
			await newQuestion(page, { context, origin: server.origin, db }, 'attribution');
			const save = page.getByRole('button', { name: 'Save question' });
			await page.getByLabel('Claim').fill(STEM);
			await page.getByRole('textbox', { name: 'Speaker 1', exact: true }).fill('Tomas Okafor');
			await save.click();
			await expect(page.getByRole('main')).toContainText('Say which answer is right.');
			await page.getByRole('link', { name: 'Edit question 1' }).click();
			await page.getByRole('radio', { name: 'Nobody in the article' }).check();
			await page.getByRole('radio', { name: 'Speaker 1 is right' }).check();
			await page.getByLabel('How do they know?').selectOption('It is their own view or plan');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await save.click();
			await expect(page.getByRole('main')).toContainText(/Tomas Okafor\s*\(right answer\)/);
			await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
		});
	});
