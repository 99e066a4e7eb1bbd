import { someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { marked, onQuestion, press, submit } from './playing.ts';

const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 720 } };
const QUOTE = 'The bridge cost 58 million euros.';

for (const [size, javaScriptEnabled] of [
	['phone', true],
	['desktop', false]
] as const)
	test.describe(`on a ${size}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled, viewport: SIZES[size] });

		for (const articleAccess of ['before', 'beside', 'after'] as const)
			test(`an article to be read ${articleAccess} the quiz`, async ({ page, db }) => {
				const quiz = await someQuiz(db, await someUser(db), { articleAccess });
				const article = page.getByRole('article');
				const source = page.getByRole('link', { name: 'Read it at the source' });
				// where there is room the article stands beside the questions, else it can be opened
				const open = async (words: string) => {
					if (size === 'phone') await expect(article).toHaveCount(0);
					if (size === 'phone') await page.getByText(words, { exact: true }).click();
					await expect(article).toContainText(QUOTE);
				};
				await page.goto(`/q/${quiz.linkToken}`);
				await expect(article).toHaveCount(articleAccess === 'before' ? 1 : 0);
				await expect(source).toHaveCount(articleAccess === 'after' ? 0 : 1);
				await press(page, 'Start');
				await onQuestion(page, 1);
				if (articleAccess === 'beside') await open('Read the article');
				else await expect(article).toHaveCount(0);
				if (articleAccess === 'after') await expect(source).toHaveCount(0);
				await page.goto(page.url().replace(/1$/, 'check'));
				await submit(page);
				await open('Read it in the article');
				await expect(article).toContainText(marked(QUOTE));
			});
	});
