import type { Locator, Page } from 'playwright/test';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import { submitAttempt } from '../../src/lib/server/db/submissions.ts';
import { itemsOf } from '../../src/lib/server/db/sets.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { CORRECTED, correctText } from '../corrected-article.ts';
import { ARTICLE, someoneAt, someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { marked, press, QUESTIONS, resultOf } from './playing.ts';

const OLD_COST = 'The bridge cost 58 million euros.';
const OLD_PEOPLE = 'About 300 people watched as the first tram crossed it.';

/** A published quiz, and a guest who has handed it in. */
async function someTaken(db: Db) {
	const teacher = await someUser(db);
	const quiz = await someQuiz(db, teacher);
	const guest = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, guest.player, guest.quiz);
	await submitAttempt(db, guest.player, attempt, new Date());
	return { teacher, quiz, guest, attempt };
}

async function compare(page: Page, articleId: string, text: string) {
	await page.goto(`/desk/articles/${articleId}`);
	await page.getByRole('link', { name: 'Take in a corrected text' }).click();
	await page.getByLabel('New text of the article').fill(text);
	await press(page, 'Compare');
}

const decide = (page: Page, number: number, name: RegExp) =>
	page
		.getByRole('group', { name: QUESTIONS[number - 1] })
		.getByRole('radio', { name })
		.check();

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });

	test('an article is corrected, and three questions go three ways', async ({
		page,
		context,
		server,
		db
	}) => {
		const { teacher, quiz, guest, attempt } = await someTaken(db);
		await logIn(context, server.origin, db, teacher);
		await compare(page, quiz.articleId, ARTICLE);
		// nothing is lost, and it says why
		await expect(page.getByText('This is the text that Lede has already')).toBeVisible();
		await expect(page.getByLabel('New text of the article')).toHaveValue(ARTICLE);
		await page.getByLabel('New text of the article').fill(CORRECTED);
		await press(page, 'Compare');
		await expect(page.getByRole('heading', { name: 'What the publisher changed' })).toBeFocused();
		await expect(page.getByText('3 questions want your decision.')).toBeVisible();
		await expect(page.getByText('2 questions keep their sentences')).toBeVisible();
		await expect(page.getByRole('deletion').filter({ hasText: '58' }).first()).toBeVisible();
		expect(await faults(page)).toEqual([]);

		await decide(page, 2, /rest on the new text/);
		const people = page.getByRole('group', { name: QUESTIONS[2] });
		await people.getByRole('radio', { name: /Keep it with the old sentence/ }).focus();
		await page.keyboard.press('Space');
		await decide(page, 4, /Withdraw/);
		await page.getByRole('textbox', { name: 'Reason' }).fill('The paper corrected its figures.');
		await press(page, 'Correct the article');
		await expect(page.getByText('The article is corrected.')).toBeVisible();
		await expect(
			page.getByText(
				'1 question re-anchored, 1 question kept with the old sentence, 1 question withdrawn, 2 questions unchanged.'
			)
		).toBeVisible();
		expect(await faults(page)).toEqual([]);
		await page.getByRole('link', { name: /Read it as it was until/ }).click();
		await expect(page.getByText('The bridge cost 58 million euros.')).toBeVisible();
		expect(await faults(page)).toEqual([]);
		await page.goto(`/desk/quizzes/${quiz.setId}`);
		await expect(page.getByText(/^As the article read until/)).toHaveCount(1);

		await context.clearCookies();
		await context.addCookies([{ name: 'lede_guest', value: guest.token, url: server.origin }]);
		await page.goto(`/attempts/${attempt}/result`);
		await expect(resultOf(page, 2)).toContainText(marked('The bridge cost 61 million euros.'));
		await expect(resultOf(page, 2)).toContainText('As the article reads since it was corrected.');
		await expect(resultOf(page, 3)).toContainText(marked(OLD_PEOPLE));
		await expect(resultOf(page, 3)).toContainText('As the article read until');
		await expect(page.getByText('The paper corrected its figures.').first()).toBeVisible();
		expect(await faults(page)).toEqual([]);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('what is not decided is asked again, with all that was chosen', async ({
		page,
		context,
		server,
		db
	}) => {
		const { teacher, quiz } = await someTaken(db);
		await logIn(context, server.origin, db, teacher);
		await page.goto(`/desk/articles/${quiz.articleId}/correct`);
		await page.getByLabel('Or a file').setInputFiles({
			name: 'corrected.txt',
			mimeType: 'text/plain',
			buffer: Buffer.from(CORRECTED)
		});
		await press(page, 'Compare');
		await decide(page, 2, /rest on the new text/);
		await decide(page, 3, /rest on the new text/);
		// nothing is suggested for what has vanished
		await decide(page, 4, /rest on the new text/);
		await press(page, 'Correct the article');
		const trams = page.getByRole('group', { name: QUESTIONS[3] });
		await expect(trams).toContainText('Choose the sentence that it rests on now.');
		await expect(trams.getByRole('radio', { name: /rest on the new text/ })).toBeChecked();
		await trams.getByRole('combobox').selectOption('It was a cold day.');
		await press(page, 'Correct the article');
		await expect(page.getByText('3 questions re-anchored, 2 questions unchanged.')).toBeVisible();
	});
});

/** Adds the sentence with these words to the evidence. */
async function add(evidence: Locator, words: string) {
	const sentence = evidence.getByRole('option').filter({ hasText: words });
	const label = (await sentence.textContent()) ?? '';
	await evidence.getByRole('combobox').selectOption({ label });
}

for (const javaScriptEnabled of [true, false])
	test.describe(`a question form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
		test.use({ javaScriptEnabled });

		test('that is older than a correction anchors to no other sentence', async ({
			page,
			context,
			server,
			db
		}) => {
			const { teacher, quiz } = await someTaken(db);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${quiz.setId}/questions/${quiz.itemIds[0]}`);
			await page.getByLabel('Question', { exact: true }).fill('Who had waited for so long?');
			const evidence = page.getByRole('group', { name: 'The sentence it rests on' });
			const waited = evidence.getByRole('checkbox', { name: /We waited eleven years/ });
			await add(evidence, OLD_COST);
			const [keep, out] = [{ way: 'keep' }, { way: 'out' }] as const;
			const choices = { [QUESTIONS[1] ?? '']: keep, [QUESTIONS[2] ?? '']: keep };
			const done = await correctText(db, teacher, quiz.articleId, {
				...choices,
				[QUESTIONS[3] ?? '']: out
			});
			expect(done.ok).toBe(true);
			await press(page, 'Save question');
			await expect(evidence).toContainText('The article’s text has changed since you opened');
			await expect(evidence).toContainText(`No longer in it: “${OLD_COST}”`);
			await expect(page.getByLabel('Question', { exact: true })).toHaveValue(/waited for so long/);
			await expect(evidence.getByRole('checkbox')).toHaveCount(1);
			await expect(waited).toBeChecked();
			await add(evidence, '61 million');
			await press(page, 'Save question');
			await expect(
				page.getByRole('heading', { name: 'Who had waited for so long?' })
			).toBeVisible();
			const [first] = await itemsOf(db, teacher.schoolId, quiz.setId);
			const rests = first?.question.evidence ?? [];
			expect(rests.map(({ start, end }) => CORRECTED.slice(start, end)).join(' ')).toBe(
				'“We waited eleven years for this day,” Lindqvist said. The bridge cost 61 million euros.'
			);
		});
	});
