import { someQuiz, someUser } from '../../factories.ts';
import { expect, test } from '../fixtures.ts';
import { onQuestion } from '../playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, hasTouch: true });

		test('the first five kinds are answered by touch', async ({ page, db }) => {
			const { linkToken } = await someQuiz(db, await someUser(db));
			const tap = (name: string) => page.getByRole('button', { name, exact: true }).tap();
			await page.goto(`/q/${linkToken}`);
			await tap('Start');
			await onQuestion(page, 1);
			await page.waitForLoadState();
			const row = page.getByText('Ada Lindqvist', { exact: true });
			await row.tap();
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist', exact: true })).toBeChecked();
			await tap('Next');
			await onQuestion(page, 2);
			await page.getByRole('radio', { name: 'False', exact: true }).tap();
			await tap('Next');
			await onQuestion(page, 3);
			for (const name of ['About 300 people', 'A tram'])
				await page.getByRole('checkbox', { name, exact: true }).tap();
			await tap('Next');
			for (const [number, answer] of [
				[4, '40'],
				[5, 'Silverwater']
			] as const) {
				await onQuestion(page, number);
				const field = page.getByRole('textbox', { name: 'Your answer' });
				await field.tap();
				await field.fill(answer);
				await tap(number < 5 ? 'Next' : 'Check and submit');
			}
			await tap('Submit answers');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
			await expect(page.getByRole('main')).toContainText('5 of 5');
		});
	});
