import { ARTICLE, someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import {
	answerAll,
	choose,
	marked,
	onQuestion,
	press,
	resultOf,
	submit,
	write
} from './playing.ts';

const PHONE = { width: 360, height: 740 };

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: PHONE });

		test('a student plays from the code to the marked result', async ({ page, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto('/');
			const typed = `${quiz.code.slice(0, 3)}-${quiz.code.slice(3)}`.toLowerCase();
			await page.getByRole('textbox', { name: 'Code from your teacher' }).fill(typed);
			await press(page, 'Open');
			await expect(page).toHaveURL(`/q/${quiz.linkToken}`);
			await press(page, 'Start');

			await onQuestion(page, 1);
			await expect(page).toHaveTitle(/^Question 1 of 5 · /);
			await choose(page, 'Tomas Okafor');
			await press(page, 'Next');
			await onQuestion(page, 2);
			await choose(page, 'False');
			await press(page, 'Back');
			await onQuestion(page, 1);
			await expect(page.getByRole('radio', { name: 'Tomas Okafor' })).toBeChecked();
			await press(page, 'Next');
			await onQuestion(page, 2);
			await expect(page.getByRole('radio', { name: 'False' })).toBeChecked();
			await press(page, 'Next');
			await onQuestion(page, 3);
			await choose(page, 'About 300 people', 'A tram');
			await press(page, 'Next');
			await onQuestion(page, 4);
			await press(page, 'Next');
			await onQuestion(page, 5);
			await write(page, 'silverwater');
			await press(page, 'Check and submit');

			await expect(page).toHaveTitle(/^Before you submit · /);
			await expect(page.getByRole('main')).toMatchAriaSnapshot(`
				- main:
				  - paragraph: Harbour town opens its new bridge
				  - heading "Not everything is answered" [level=1]
				  - paragraph: "Question 4 has no answer yet. You can still submit: what is open earns no points."
				  - list:
				    - listitem:
				      - 'link "Question 4: no answer yet"'
				  - link "Go back"
				  - button "Submit answers"
			`);
			await page.getByRole('link', { name: 'Question 4: no answer yet' }).click();
			await onQuestion(page, 4);
			await write(page, '40');
			await press(page, 'Next');
			await onQuestion(page, 5);
			await press(page, 'Check and submit');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to submit?');
			await submit(page);

			const main = page.getByRole('main');
			await expect(main).toContainText('4 of 5 points');
			await expect(main).toContainText('80 %');
			const first = resultOf(page, 1);
			await expect(first).toContainText('Question 1 · 0 of 1 point');
			const rows = first.getByRole('listitem');
			await expect(rows.filter({ hasText: 'Tomas Okafor' })).toContainText('Your answer');
			await expect(rows.filter({ hasText: 'Tomas Okafor' })).toContainText('He spoke of trams.');
			await expect(rows.filter({ hasText: 'Ada Lindqvist' })).toContainText('Right answer');
			await expect(first).toContainText('The mayor said it.');
			await expect(first).toContainText('As of 4 March 2025.');
			await expect(first.getByRole('blockquote')).toContainText(
				marked('“We waited eleven years for this day,” Lindqvist said.')
			);
			await expect(resultOf(page, 5)).toContainText('Your answer, right');
			await expect(page.getByRole('row', { name: /\(you\)/ })).toContainText('80 %');
			await page.getByRole('link', { name: 'The whole leaderboard' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leaderboard');
			await expect(page.getByRole('row', { name: /^1 .* \(you\) 80 %$/ })).toHaveCount(1);
		});

		test('a visitor plays a public quiz from the front page, without its article', async ({
			page,
			db
		}) => {
			const title = `Open to all ${javaScriptEnabled}`;
			const settings = { title, visibility: 'public', articleAccess: 'before' } as const;
			await someQuiz(db, await someUser(db), settings);
			const [, , , hidden = ''] = ARTICLE.split('\n\n');
			const unseen = hidden.split('. ')[1] ?? 'no sentence';
			await page.goto('/');
			const open = page.getByRole('region', { name: 'Open to everyone' });
			await open.getByRole('link', { name: title }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByRole('main')).not.toContainText(unseen);
			await expect(page.getByRole('link', { name: 'Read it at the source' })).toBeVisible();
			await press(page, 'Start');
			await answerAll(page);
			await expect(page.getByRole('main')).not.toContainText(unseen);
			await submit(page);
			const quote = 'The bridge cost 58 million euros.';
			await expect(resultOf(page, 2).getByRole('blockquote')).toHaveText(marked(quote));
			await expect(page.getByRole('main')).not.toContainText(unseen);
			await expect(page.getByRole('main')).toContainText('5 of 5 points');
		});

		test('a wrong code stays in its field, with what to do', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('textbox', { name: 'Code from your teacher' }).fill('m4t 9k');
			await press(page, 'Open');
			await expect(page).toHaveTitle('This code does not work · Lede');
			const field = page.getByRole('textbox', { name: 'Your teacher’s code' });
			await expect(field).toHaveValue('m4t 9k');
			await expect(field).toHaveAccessibleDescription(/six letters and digits.* This one has 5/);
			await field.fill('M4T-9KO');
			await press(page, 'Open');
			await expect(field).toHaveAccessibleDescription(/No code has O in it/);
			await field.fill('M4T-9KQ');
			await press(page, 'Open');
			await expect(field).toHaveAccessibleDescription(
				/There is no quiz and no class with this code/
			);
			await expect(field).toHaveValue('M4T-9KQ');
		});

		test('a number that cannot be read is kept, with a kind word', async ({ page, db }) => {
			const quiz = await someQuiz(db, await someUser(db));
			await page.goto(`/q/${quiz.linkToken}`);
			await press(page, 'Start');
			await onQuestion(page, 1);
			await page.goto(page.url().replace(/1$/, '4'));
			await onQuestion(page, 4);
			await write(page, 'rather a lot');
			await press(page, 'Next');
			const words = 'Write the answer as a number, such as 1,200 or 1.2 million.';
			await expect(page.getByRole('alert')).toHaveText(words);
			await onQuestion(page, 4);
			const field = page.getByRole('textbox', { name: 'Your answer' });
			await expect(field).toHaveValue('rather a lot');
			await expect(field).toHaveAttribute('aria-invalid', 'true');
			await expect(field).toHaveAccessibleDescription(/^Write the answer as a number/);

			await press(page, 'Check and submit');
			const unread = page.getByRole('link', {
				name: 'Question 4: the answer cannot be read as a number'
			});
			await unread.click();
			await expect(field).toHaveValue('rather a lot');
			await field.fill('40');
			await press(page, 'Next');
			await onQuestion(page, 5);
			await press(page, 'Check and submit');
			await expect(unread).toHaveCount(0);
		});
	});
