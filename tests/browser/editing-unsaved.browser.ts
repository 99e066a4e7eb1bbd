import type { Dialog, Page } from 'playwright/test';
import { someSet, someUser } from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

// Only a script can hold on to what was typed: without one the browser's own history does.

/** Answers the next question that the page asks natively, and gives back its kind. */
const answering = (page: Page, answer: (dialog: Dialog) => Promise<void>) =>
	new Promise<string>((done) => {
		page.once('dialog', (dialog) => void answer(dialog).then(() => done(dialog.type())));
	});

const explanation = (page: Page) => page.getByLabel('Explanation');

test('a changed question is not left without a question', async ({ page, context, server, db }) => {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	const form = `/desk/quizzes/${setId}/questions/${itemIds[0]}`;
	await logIn(context, server.origin, db, teacher);
	const asked: string[] = [];
	const listen = (dialog: Dialog) => asked.push(dialog.type());

	// untouched, it is left freely
	await page.goto(form);
	await expect(page.getByRole('button', { name: 'Add an option' })).toBeVisible();
	page.on('dialog', listen);
	await page.getByRole('link', { name: 'Cancel' }).click();
	await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${setId}$`));
	expect(asked).toEqual([]);
	page.off('dialog', listen);

	await page.getByRole('link', { name: 'Edit question 1' }).click();
	await explanation(page).fill('Not saved yet.');
	const stay = answering(page, (dialog) => dialog.dismiss());
	await page.getByRole('link', { name: 'Cancel' }).click();
	expect(await stay).toBe('confirm');
	await expect(explanation(page)).toHaveValue('Not saved yet.');
	const unload = answering(page, (dialog) => dialog.accept());
	await page.reload();
	expect(await unload).toBe('beforeunload');
	await expect(explanation(page)).toHaveValue('The mayor said it.');

	// its own saving asks nothing
	await expect(page.getByRole('button', { name: 'Add an option' })).toBeVisible();
	await explanation(page).fill('Saved.');
	page.on('dialog', listen);
	await press(page, 'Save question');
	await expect(page).toHaveURL(/#q-/);
	expect(asked).toEqual([]);
	page.off('dialog', listen);

	await page.getByRole('link', { name: 'Edit question 1' }).click();
	await explanation(page).fill('Given up.');
	const leave = answering(page, (dialog) => dialog.accept());
	await page.getByRole('link', { name: 'Cancel' }).click();
	expect(await leave).toBe('confirm');
	await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${setId}$`));
});

test('who is logged out while typing keeps it, and saves it after logging in', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
	await expect(page.getByRole('button', { name: 'Add an option' })).toBeVisible();
	await explanation(page).fill('Typed for an hour.');
	await context.clearCookies();
	await press(page, 'Save question');
	const notice = page.getByRole('alert');
	await expect(notice).toContainText('You were logged out');
	await expect(notice.getByRole('link')).toHaveAttribute('target', '_blank');
	await expect(explanation(page)).toHaveValue('Typed for an hour.');
	await logIn(context, server.origin, db, teacher);
	await press(page, 'Save question');
	await expect(page).toHaveURL(/#q-/);
	await expect(notice).toHaveCount(0);
	await expect(page.getByText('Typed for an hour.')).toBeVisible();

	await page.goto('/desk/articles/new');
	const text = page.getByRole('textbox', { name: 'Text of the article' });
	await text.fill('A long text.');
	await context.clearCookies();
	await expect(async () => {
		await press(page, 'Read the article');
		await expect(notice).toContainText('You were logged out', { timeout: 1000 });
	}).toPass();
	await expect(text).toHaveValue('A long text.');
});

test('what is typed while a save is under way stays', async ({ page, context, server, db }) => {
	const teacher = await someUser(db);
	const { setId } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	let letGo = () => {};
	const held = new Promise<void>((done) => (letGo = done));
	await page.route(/\?\/settings$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`/desk/quizzes/${setId}`);
	const title = page.getByLabel('Title of the quiz');
	const board = page.getByRole('checkbox', { name: /^Leaderboard/ });
	await title.fill('Sent');
	await press(page, 'Save settings');
	await title.fill('Typed meanwhile');
	await board.uncheck();
	letGo();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sent');
	await expect(title).toHaveValue('Typed meanwhile');
	await expect(board).not.toBeChecked();
});

test('the focus goes to the question that was saved, added or brought back', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}`);
	await page.getByRole('link', { name: 'Edit question 2' }).click();
	await press(page, 'Save question');
	const card = (name: string) => page.getByRole('heading', { level: 3, name });
	await expect(card('Question 2: The bridge cost 85 million euros.')).toBeFocused();
	await page.getByRole('button', { name: 'Delete question 2' }).click();
	await press(page, 'Undo');
	await expect(card('Question 2: The bridge cost 85 million euros.')).toBeFocused();
	await press(page, 'Write it');
	await page.getByLabel('Question', { exact: true }).fill('A new one?');
	await press(page, 'Save question');
	await expect(card('Question 6: A new one?')).toBeFocused();
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('an empty question is refused, an unfinished one says what it lacks', async ({
			page,
			context,
			server,
			db
		}) => {
			const teacher = await someUser(db);
			const { setId } = await someSet(db, teacher);
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/new?kind=choice`);
			await press(page, 'Save question');
			const stem = page.getByLabel('Question', { exact: true });
			await expect(page.getByRole('alert')).toContainText('Write the question.');
			await expect(stem).toHaveAttribute('aria-invalid', 'true');
			await stem.fill('Who?');
			await press(page, 'Save question');
			await expect(page).toHaveURL(/#q-/);
			const card = page
				.getByRole('listitem')
				.filter({ has: page.getByRole('heading', { name: /: Who\?$/ }) });
			await expect(card).toContainText('It cannot be published yet:');
			await expect(card).toContainText('Say which answer is right.');
		});

		test.describe('on a phone', () => {
			test.use({ viewport: { width: 360, height: 740 } });

			test('the form comes before the article', async ({ page, context, server, db }) => {
				const teacher = await someUser(db);
				const { setId, itemIds } = await someSet(db, teacher);
				await logIn(context, server.origin, db, teacher);
				await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
				await expect(page.getByLabel('Question', { exact: true })).toBeInViewport();
				const article = page.getByRole('region', { name: 'The article' });
				await expect(article).not.toBeVisible();
				await page.getByText('Choose from the article', { exact: true }).click();
				await expect(article).toBeVisible();
			});
		});
	});

test('beside the form, the article stands at the sentence', async ({
	page,
	context,
	server,
	db
}) => {
	await page.setViewportSize({ width: 1280, height: 340 });
	const teacher = await someUser(db);
	const { setId, itemIds } = await someSet(db, teacher);
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[1]}`);
	const article = page.getByRole('region', { name: 'The article' });
	await expect.poll(() => article.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(0);
	await article.evaluate((pane) => pane.scrollIntoView());
	await expect(article.getByText('58 million')).toBeInViewport();
});
