import { eq } from 'drizzle-orm';
import { AVAILABLE_KINDS } from '../../src/lib/domain/questions/kinds/index.ts';
import { attempts } from '../../src/lib/server/db/schema/answers.ts';
import { ALL, CANARIES, found, quizWithCanaries, record, SHOWN_AFTERWARDS } from './canaries.ts';
import { expect, test } from './fixtures.ts';

/** The first five kinds are answered, all others left open. */
const ANSWERS = ['Two', 'Three', 'False', 'wrong', '12'];
const QUESTIONS = AVAILABLE_KINDS.length;

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('no key, explanation or evidence reaches the browser before the end', async ({
			page,
			db
		}) => {
			const { setId, ref } = await quizWithCanaries(db, 'after', true);
			const bytes = record(page);
			await page.goto(`/q/${ref}`);
			await page.getByRole('button', { name: 'Start' }).click();
			for (let n = 0; n < QUESTIONS; n++) {
				await expect(page).toHaveURL(new RegExp(`/attempts/[0-9a-f-]+/${n + 1}$`));
				const answer = ANSWERS[n] ?? '';
				const box = page.getByRole(n === 1 ? 'checkbox' : 'radio', { name: answer });
				if (n < 3) await box.check();
				else if (answer) await page.getByRole('textbox').fill(answer);
				if (answer) {
					await page.getByRole('button', { name: 'Check my answer' }).click();
					await expect(page.getByRole('status').filter({ hasText: /^Try 1 of 3/ })).toBeVisible();
				}
				const onward = { name: n < QUESTIONS - 1 ? 'Next' : 'Check and submit', exact: true };
				await page.getByRole('button', onward).click();
			}
			await expect(page).toHaveURL(/\/check$/);
			const attempt = page.url().replace(/\/check$/, '');
			await page.goto(`${attempt}/1`);
			await page.goto(`${attempt}/result`);
			await expect(page).not.toHaveURL(/result$/);
			await page.goto(`/q/${ref}/board`);
			expect(found(await bytes(), ALL)).toEqual([]);
			const [row] = await db.select().from(attempts).where(eq(attempts.setId, setId));
			expect(await bytes()).not.toContain(row?.seed ?? 'no attempt was made');

			await page.goto(`${attempt}/check`);
			await page.getByRole('button', { name: 'Submit answers' }).click();
			await expect(page).toHaveURL(/\/result$/);
			// the recorder does see what is sent: now it is time for these, and never for an id
			await expect
				.poll(async () => found(await bytes(), SHOWN_AFTERWARDS))
				.toEqual([...SHOWN_AFTERWARDS]);
			expect(found(await bytes(), ['optionId'])).toEqual([]);
		});
	});

test('a hint reaches the browser when it is asked for, and the next one does not', async ({
	page,
	db
}) => {
	const { ref } = await quizWithCanaries(db, 'after', true);
	const bytes = record(page);
	await page.goto(`/q/${ref}`);
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page).toHaveURL(/\/1$/);
	expect(found(await bytes(), ALL)).toEqual([]);
	await page.getByRole('button', { name: 'Show a hint' }).click();
	await expect(page.getByText(CANARIES.hint)).toBeVisible();
	await page.reload();
	await expect(page.getByText(CANARIES.hint)).toBeVisible();
	expect(found(await bytes(), ALL)).toEqual(['hint']);
});

test('a public quiz shows the evidence afterwards, and the article to nobody', async ({
	page,
	db
}) => {
	const { ref } = await quizWithCanaries(db, 'before', false);
	const bytes = record(page);
	await page.goto(`/q/${ref}`);
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page).toHaveURL(/\/1$/);
	expect(found(await bytes(), ALL)).toEqual([]);
	await page.goto(page.url().replace(/1$/, 'check'));
	await page.getByRole('button', { name: 'Submit answers' }).click();
	await expect(page).toHaveURL(/\/result$/);
	await expect.poll(async () => found(await bytes(), ['evidence'])).toEqual(['evidence']);
	expect(await bytes()).not.toContain('Nothing else happened');
});
