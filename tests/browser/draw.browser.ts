import { someSet, someUser } from '../factories.ts';
import { enhanced } from './enhanced.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('each student gets some of the questions in the draw', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}`);
			await expect(page.getByLabel(/of the draw each student gets/)).toHaveCount(0);
			for (const number of [2, 3, 4]) {
				await press(page, `Into the draw question ${number}`);
				await expect(page.getByText(`Question ${number} is in the draw now.`)).toBeAttached();
			}
			// with scripts the page reads everything anew after a refusal
			const refusedBy = async (button: string) => {
				if (javaScriptEnabled)
					await enhanced(page.getByRole('button', { name: button, exact: true }));
				const read = javaScriptEnabled ? page.waitForResponse(/__data\.json/) : null;
				await press(page, button);
				await read;
			};
			await refusedBy('Publish');
			const problem = page.getByRole('region', { name: 'Publish' }).getByRole('alert');
			await expect(problem).toContainText('how many questions of the draw each student gets');

			const number = page.getByLabel('Questions of the draw each student gets');
			await number.fill('two');
			await refusedBy('Save settings');
			await expect(number).toHaveValue('two');
			await expect(number).toHaveAccessibleDescription(/a whole number, 1 or more/);
			await number.fill('2');
			await press(page, 'Publish');
			await expect(page.getByText('Edition 1 is published.')).toBeVisible();
			await expect(number).toHaveValue('2');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			await page.getByRole('link', { name: 'Open the quiz' }).click();
			await expect(page.getByRole('main')).toContainText('4 questions');
			await press(page, 'Start');
			await expect(page.getByRole('main')).toContainText('1 of 4');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Who spoke of waiting eleven years?'
			);

			await page.goto(`/desk/quizzes/${setId}`);
			await press(page, 'Always ask question 3');
			await expect(page.getByText('Question 3 is always asked now.')).toBeAttached();
			await expect(page.getByText('You have changed the quiz since edition 1.')).toBeVisible();
		});
	});
