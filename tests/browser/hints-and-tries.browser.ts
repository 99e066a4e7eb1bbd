import type { Page } from 'playwright/test';
import { PLAIN_MARKING, type Marking } from '../../src/lib/domain/quizzes/marking.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { publishSet } from '../../src/lib/server/db/editions.ts';
import { reviseQuestion } from '../../src/lib/server/db/set-items.ts';
import { findSetFor, itemsOf } from '../../src/lib/server/db/sets.ts';
import { someSet, someUser } from '../factories.ts';
import { enhanced } from './enhanced.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { choose, onQuestion, press, resultOf, submit, write } from './playing.ts';

// Hints that are asked for, and answers that are checked before the end: each at its price.

const HINTS = ['It flows into the harbour.', 'It shines at night.'];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const told = (page: Page, words: string) =>
	expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();

/** A published quiz whose last question has two hints. */
async function quizWithHints(db: Db, marking: Partial<Marking> = {}) {
	const teacher = await someUser(db);
	const chosen = { ...PLAIN_MARKING, tries: 3, ...marking };
	const { setId, itemIds } = await someSet(db, teacher, { marking: chosen });
	const river = (await itemsOf(db, teacher.schoolId, setId))[4];
	if (!river) throw new Error('The factory has a fifth question');
	await reviseQuestion(db, teacher, setId, river.id, { ...river.question, hints: HINTS });
	await publishSet(db, teacher, setId, 'link');
	const set = await findSetFor(db, teacher, setId);
	return { teacher, setId, itemIds, linkToken: set?.linkToken ?? '' };
}

async function start(page: Page, linkToken: string) {
	await page.goto(`/q/${linkToken}`);
	await press(page, 'Start');
	await onQuestion(page, 1);
	await page.waitForLoadState();
}

async function goTo(page: Page, number: number) {
	await page.goto(page.url().replace(/\d+(\?.*)?(#.*)?$/, `${number}`));
	await onQuestion(page, number);
}

test('an answer is checked while the server is still told that it is seen', async ({
	page,
	db
}) => {
	const { linkToken } = await quizWithHints(db);
	let goOn = () => {};
	const pressed = new Promise<void>((resolve) => (goOn = resolve));
	await page.route(/\?\/shown$/, (route) => pressed.then(() => route.continue()));
	await start(page, linkToken);
	await enhanced(button(page, 'Next'));
	const telling = page.waitForRequest(/\?\/shown$/);
	await press(page, 'Next');
	await telling;
	await choose(page, 'False');
	await press(page, 'Check my answer');
	goOn();
	await told(page, 'Try 1 of 3: right.');
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

		test('a wrong try is told and costs, the right one stands', async ({ page, db }) => {
			const { linkToken } = await quizWithHints(db);
			await start(page, linkToken);
			await expect(page.getByText('3 tries left.')).toBeVisible();
			await press(page, 'Check my answer');
			await told(page, 'Answer the question first');
			await choose(page, 'Tomas Okafor');
			await press(page, 'Check my answer');
			await told(page, 'Try 1 of 3: not right. It costs a third of the points.');
			await expect(page.getByRole('main')).not.toContainText('He spoke of trams.');
			await press(page, 'Check my answer');
			await expect(page.getByText('2 tries left.')).toBeVisible();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await page.reload();
			await told(page, 'Try 1 of 3: not right.');
			await expect(page.getByRole('radio', { name: 'Tomas Okafor' })).toBeChecked();
			await choose(page, 'Ada Lindqvist');
			await press(page, 'Check my answer');
			await told(page, 'Try 2 of 3: right. 1 wrong try cost a third of the points.');
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeDisabled();
			await expect(button(page, 'Check my answer')).toHaveCount(0);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Next');
			await onQuestion(page, 2);
			await press(page, 'Back');
			await onQuestion(page, 1);
			await expect(page.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
			await press(page, 'Check and submit');
			await submit(page);
			await expect(resultOf(page, 1)).toContainText('0.67 of 1 point');
			await expect(resultOf(page, 1)).toContainText('1 wrong try cost 0.33 points.');
			await expect(resultOf(page, 2)).not.toContainText('try');
		});

		test('a hint is shown when it is asked for, and stays', async ({ page, db }) => {
			const { linkToken } = await quizWithHints(db, { tries: 1, milliPenalty: 250 });
			await start(page, linkToken);
			await expect(button(page, 'Show a hint')).toHaveCount(0);
			await expect(button(page, 'Check my answer')).toHaveCount(0);
			await goTo(page, 5);
			await expect(page.getByRole('main')).toContainText('2 hints left. Each costs a quarter');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await write(page, 'Silver');
			await press(page, 'Show a hint');
			const hints = page.getByRole('list', { name: 'Hints' });
			await expect(hints.getByRole('listitem')).toHaveText([`Hint 1: ${HINTS[0]}`]);
			await expect(page.getByRole('textbox')).toHaveValue('Silver');
			await page.reload();
			await expect(hints.getByRole('listitem')).toHaveCount(1);
			await expect(page.getByRole('textbox')).toHaveValue('Silver');
			await write(page, 'Silverwater');
			await press(page, 'Show another hint');
			await expect(hints.getByRole('listitem')).toHaveCount(2);
			await expect(button(page, 'Show another hint')).toHaveCount(0);
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			await press(page, 'Check and submit');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/answered/);
			await submit(page);
			await expect(resultOf(page, 5)).toContainText('0.5 of 1 point');
			await expect(resultOf(page, 5)).toContainText('2 hints cost 0.5 points.');
		});

		test('a forgotten tab cannot change an answer that stands', async ({ page, context, db }) => {
			const { linkToken } = await quizWithHints(db);
			await start(page, linkToken);
			const old = await context.newPage();
			await old.goto(page.url());
			await onQuestion(old, 1);
			await choose(page, 'Ada Lindqvist');
			await press(page, 'Check my answer');
			await told(page, 'Try 1 of 3: right.');
			// the answer that stands comes back at once: what was clicked need not stay checked
			await old.getByRole('radio', { name: 'Tomas Okafor', exact: true }).click();
			if (!javaScriptEnabled) await press(old, 'Next');
			await told(old, 'Try 1 of 3: right. Your answer stands.');
			await expect(old.getByRole('radio', { name: 'Ada Lindqvist' })).toBeChecked();
			await told(old, 'The change was not saved.');
		});

		test('a teacher writes hints and says what they cost', async ({
			page,
			context,
			server,
			db
		}) => {
			const { teacher, setId, itemIds } = await quizWithHints(db, { tries: 1 });
			await logIn(context, server.origin, db, teacher);
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
			await page.getByText('Hints', { exact: true }).click();
			await page.getByLabel('Hint 1').fill('She holds an office.');
			await page.getByLabel('Hint 3').fill('She cut the ribbon.');
			await press(page, 'Save question');
			await expect(page).toHaveURL(new RegExp(`/desk/quizzes/${setId}#q-`));
			await page.getByLabel('Tries at a question').selectOption('2');
			await page.getByLabel('A wrong try or a hint costs').selectOption('Half of the points');
			await press(page, 'Save settings');
			await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
			await page.reload();
			await expect(page.getByLabel('Tries at a question')).toHaveValue('2');
			await expect(page.getByLabel('A wrong try or a hint costs')).toHaveValue('500');
			expect((await findSetFor(db, teacher, setId))?.marking).toMatchObject({
				tries: 2,
				milliPenalty: 500
			});
			await page.goto(`/desk/quizzes/${setId}/questions/${itemIds[0]}`);
			await expect(page.getByLabel('Hint 1')).toHaveValue('She holds an office.');
			await expect(page.getByLabel('Hint 2')).toHaveValue('She cut the ribbon.');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
		});
	});

test('by keyboard, with the focus where the words are', async ({ page, db }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const { linkToken } = await quizWithHints(db, { tries: 2 });
	await start(page, linkToken);
	await goTo(page, 5);
	await page.getByRole('textbox').focus();
	await page.keyboard.type('Thames');
	await page.keyboard.press('Tab');
	await expect(button(page, 'Check my answer')).toBeFocused();
	await page.keyboard.press('Enter');
	await told(page, 'Try 1 of 2: not right.');
	await expect(button(page, 'Check my answer')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(button(page, 'Show a hint')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(button(page, 'Show another hint')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(page.getByRole('list', { name: 'Hints' })).toBeFocused();
	await page.getByRole('textbox').fill('Silverwater');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	const outcome = page.getByRole('status').filter({ hasText: 'Try 2 of 2: right.' });
	await expect(outcome).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(button(page, 'Back')).toBeFocused();
});

test('without a connection it says so, and loses nothing', async ({ page, context, db }) => {
	const { linkToken } = await quizWithHints(db);
	await start(page, linkToken);
	await context.setOffline(true);
	await choose(page, 'Ada Lindqvist');
	await press(page, 'Check my answer');
	await told(page, 'There is no connection to the server.');
	await context.setOffline(false);
	await expect(async () => {
		await press(page, 'Check my answer');
		await told(page, 'Try 1 of 3: right.');
	}).toPass();
});
