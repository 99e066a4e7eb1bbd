import { someQuiz, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import {
	attemptsAt,
	choose,
	onQuestion,
	press,
	QUESTIONS,
	savedAnswers,
	submit,
	write
} from './playing.ts';

// What is better with JavaScript: answers are saved as they are given, and the keyboard is enough.

test('an answer is saved as it is given, and that is said', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	const state = page.getByRole('status');
	await expect(state).toBeEmpty();
	await choose(page, 'Ada Lindqvist');
	await expect(state).toHaveText('Saved');
	expect(await savedAnswers(db, quiz.setId, 1)).toEqual(['a']);
	await page.getByRole('button', { name: 'Question 5, not answered' }).click();
	await onQuestion(page, 5);
	await write(page, 'Silverwater');
	await expect.poll(() => savedAnswers(db, quiz.setId, 5)).toEqual(['Silverwater']);
	await expect(page.getByRole('button', { name: 'Question 5, answered' })).toBeVisible();
});

test('the keyboard alone is enough for a whole quiz', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	const { keyboard } = page;
	await page.goto('/');
	await page.getByRole('textbox', { name: 'Code from your teacher' }).focus();
	await keyboard.type(quiz.code);
	await keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
	await page.getByRole('button', { name: 'See my name' }).focus();
	await keyboard.press('Tab');
	await expect(page.getByRole('checkbox', { name: 'Stay off the leaderboard' })).toBeFocused();
	await keyboard.press('Space');
	await keyboard.press('Tab');
	await keyboard.press('Enter');

	// a digit chooses, Enter goes on from a choice; the heading has the focus then
	await onQuestion(page, 1);
	await expect(page.getByText('Keys 1 to 3 choose an answer.')).toBeVisible();
	await keyboard.press('2');
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	await expect(page.getByRole('radio').nth(1)).toBeFocused();
	await keyboard.press('ArrowUp');
	await expect(page.getByRole('radio').nth(0)).toBeChecked();
	await keyboard.press('Enter');
	await onQuestion(page, 2);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await keyboard.press('Tab');
	await keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: 'False' })).toBeChecked();
	await keyboard.press('Enter');
	await onQuestion(page, 3);
	await keyboard.press('1');
	await keyboard.press('Tab');
	await keyboard.press('Space');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await keyboard.press('1');
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await keyboard.press('Enter');
	await onQuestion(page, 4);
	await keyboard.press('Tab');
	await keyboard.type('40');
	await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue('40');
	await keyboard.press('Enter');
	await onQuestion(page, 5);
	await keyboard.press('Tab');
	await keyboard.type('Silverwater');
	await keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Ready to submit?' })).toBeFocused();
	await keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Go back' })).toBeFocused();
	await keyboard.press('Tab');
	await keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your result');
	const [attempt] = await attemptsAt(db, quiz.setId);
	expect(attempt?.submittedAt).not.toBeNull();
	await expect(page.getByRole('main')).toContainText('You stay off the leaderboard.');
});

test('the number keys can be switched off', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	await press(page, 'Turn off');
	await page.getByRole('button', { name: 'Turn number keys on' }).press('1');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('Number keys are off.')).toBeVisible();
	await press(page, 'Turn number keys on');
	await page.keyboard.press('1');
	await expect(page.getByRole('radio').first()).toBeChecked();
});

test('the question and its result, as the accessibility tree has them', async ({ page, db }) => {
	const quiz = await someQuiz(db, await someUser(db));
	await page.goto(`/q/${quiz.linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	await page.getByRole('button', { name: 'Question 2, not answered' }).click();
	await onQuestion(page, 2);
	await choose(page, 'False');
	await expect(page.getByRole('status')).toHaveText('Saved');
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
		- main:
		  - paragraph: Harbour town opens its new bridge
		  - text: Question 2 of 5
		  - group "${QUESTIONS[1]}":
		    - heading "${QUESTIONS[1]}" [level=1]
		    - radio "True"
		    - text: "True"
		    - radio "False" [checked]
		    - text: "False"
		    - paragraph:
		      - text: Keys 1 to 2 choose an answer.
		      - button "Turn off"
		  - status: Saved
		  - button "Back"
		  - button "Next"
		  - list "All questions":
		    - listitem:
		      - button "Question 1, not answered"
		    - listitem:
		      - button "Question 2, answered"
	`);
	await press(page, 'Check and submit');
	await submit(page);
	const region = page.getByRole('region', { name: QUESTIONS[1] });
	await expect(region).toMatchAriaSnapshot(`
		- region "${QUESTIONS[1]}":
		  - paragraph: Question 2 · 1 of 1 point
		  - heading "${QUESTIONS[1]}" [level=2]
		  - list:
		    - listitem:
		      - paragraph: "True"
		    - listitem:
		      - paragraph: "False"
		      - paragraph: Your answer, right
		  - paragraph: It cost 58 million euros. As of 4 March 2025.
		  - figure:
		    - blockquote:
		      - paragraph:
		        - mark: (start of highlighted sentence) The bridge cost 58 million euros. (end of highlighted sentence)
		        - text: The old ferry made its last crossing on the same evening.
		  - paragraph:
		    - link "Find it in the article (question 2)"
	`);
});
