import { named } from '../deciding.ts';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { resultOf } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'by keyboard' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a student disagrees, the teacher decides in the queue, the student sees it', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { linkToken } = await someQuiz(db, teacher);
			const { attemptId, token } = await named(db, linkToken, 'Goldwater');
			await named(db, linkToken, 'silverwatre');
			await named(db, linkToken, 'Silverwatre');
			await context.addCookies([{ name: 'lede_guest', value: token, url: server.origin }]);
			await page.goto(`/attempts/${attemptId}/result`);
			const river = resultOf(page, 5);
			await expect(river).toContainText('0 of 1 point');
			await expect(resultOf(page, 1)).not.toContainText('I disagree');
			await river.getByText('I disagree').click();
			await river.getByLabel('Say why, in one sentence').fill('  ');
			await river.getByRole('button', { name: 'Send it' }).click();
			await expect(river).toContainText('Say in a sentence why you disagree.');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await river.getByLabel('Say why, in one sentence').fill('The map says so.');
			await river.getByRole('button', { name: 'Send it' }).click();
			await expect(river).toContainText('You disagreed: “The map says so.”');
			await expect(river).toContainText('Your teacher will look at it.');
			await expect(river.getByText('I disagree')).toHaveCount(0);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			await logIn(context, server.origin, db, teacher);
			await page.goto('/desk/queue');
			const main = page.getByRole('main');
			await expect(main).toContainText('3 answers to decide');
			await expect(main).toContainText('2 students wrote it.');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			const everyone = page.getByRole('button', { name: 'Count this answer for everyone' });
			await page.getByText('Add a word to the student').click();
			await page.getByLabel('Your word to the student').fill('Both names are in use.');
			if (javaScriptEnabled) {
				await everyone.focus();
				await page.keyboard.press('j');
				await expect(page.getByRole('heading', { name: '“silverwatre”' })).toBeFocused();
				await page.keyboard.press('k');
				await expect(page.getByRole('heading', { name: '“Goldwater”' })).toBeFocused();
				await page.keyboard.press('m');
			} else await page.getByRole('button', { name: 'Keep the mark' }).click();
			await expect(main).toContainText('The mark stays.');
			await expect(everyone).toHaveCount(0);
			// that was the wrong key
			if (javaScriptEnabled) {
				expect(await faults(page)).toEqual([]);
				await expect(page.getByRole('heading', { name: '“silverwatre”' })).toBeFocused();
				await page.keyboard.press('u');
			} else await page.getByRole('button', { name: 'Undo' }).click();
			await expect(main).toContainText('It is taken back, and waits for you again.');
			await expect(page.getByLabel('Your word to the student')).toHaveValue(
				'Both names are in use.'
			);
			if (javaScriptEnabled) {
				await expect(page.getByRole('heading', { name: '“Goldwater”' })).toBeFocused();
				await page.keyboard.press('e');
			} else await everyone.click();
			await expect(main).toContainText('The answer counts for everyone who gave it.');
			const near = page.getByRole('heading', { name: '“silverwatre”' });
			if (javaScriptEnabled) {
				await expect(near).toBeFocused();
				await page.keyboard.press('n');
			} else await page.getByRole('button', { name: 'It does not count' }).click();
			await expect(main).toContainText('It does not count.');
			await expect(main).toContainText('Nothing to decide');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			await context.clearCookies({ name: /session/ });
			await page.goto(`/attempts/${attemptId}/result`);
			await expect(river).toContainText('1 of 1 point');
			await expect(river).toContainText('Your teacher gave you the mark: +1.');
			await expect(river).toContainText('From your teacher: Both names are in use.');
		});
	});
