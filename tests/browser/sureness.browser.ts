import { PLAIN_MARKING } from '../../src/lib/domain/quizzes/marking.ts';
import { someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { choose, onQuestion, press, resultOf, submit } from './playing.ts';

// Certainty: students say how sure they are, and see afterwards whether they knew what they knew.

const marking = { ...PLAIN_MARKING, certainty: true };

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('sureness is kept with the answer and pays or costs', async ({ page, db }) => {
			const quiz = await someQuiz(db, await someUser(db), { marking });
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await onQuestion(page, 1);
			const sure = page.getByRole('group', { name: 'How sure are you?' });
			await choose(page, 'Ada Lindqvist');
			await sure.getByRole('radio', { name: /^Very/ }).check();
			await press(page, 'Next');
			await onQuestion(page, 2);
			await expect(sure.getByRole('radio', { checked: true })).toHaveCount(0);
			await choose(page, 'True');
			await sure.getByRole('radio', { name: /^Fairly/ }).check();
			await press(page, 'Back');
			await onQuestion(page, 1);
			await expect(sure.getByRole('radio', { name: /^Very/ })).toBeChecked();
			await press(page, 'Check and submit');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Not everything is answered'
			);
			await submit(page);
			await expect(resultOf(page, 1)).toContainText('You were very sure.');
			await expect(resultOf(page, 1)).toContainText('1 of 1 point');
			await expect(resultOf(page, 2)).toContainText('-0.67 of 1 point');
			const table = page.getByRole('table', { name: 'Right answers by how sure you were' });
			await expect(table.getByRole('row', { name: /^very sure 1 100 %/ })).toBeVisible();
			await expect(table.getByRole('row', { name: /^fairly sure 1 0 %/ })).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
		});
	});

test('a teacher turns it on with the other settings', async ({ page, db, context, server }) => {
	const teacher = await someUser(db);
	const quiz = await someQuiz(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${quiz.setId}`);
	await page.getByRole('checkbox', { name: /Ask how sure they are/ }).check();
	await page.getByRole('button', { name: 'Save settings' }).click();
	await expect(page.getByRole('region', { name: 'Settings' }).getByRole('status')).toHaveText(
		'Saved.'
	);
	await page.reload();
	await expect(page.getByRole('checkbox', { name: /Ask how sure they are/ })).toBeChecked();
	await expect(page.getByRole('button', { name: 'Publish again' })).toBeVisible();
});
