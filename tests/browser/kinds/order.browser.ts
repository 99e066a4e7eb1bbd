import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { faults } from '../faults.ts';
import { savedAnswers } from '../playing.ts';
import { handIn, newQuestion, quizOf, start } from './one-question.ts';

const STEM = 'What happened first?';
const TEXTS = ['Vote in parliament', 'Signed by the president', 'Talks break down', 'New election'];
const QUESTION = {
	kind: 'order' as const,
	content: { stem: STEM, items: TEXTS.map((text, n) => ({ id: `canary${n}`, text })) }
};

const rows = (page: Page) => page.getByRole('listbox', { name: 'Your order' }).getByRole('option');
const said = (page: Page, words: string) => page.getByText(words, { exact: true });

/** The lines as they stand, without their numbers, once the list has come to life. */
async function texts(page: Page) {
	await expect(rows(page)).toHaveCount(TEXTS.length);
	return (await rows(page).allTextContents()).map((text) => text.replace(/^\s*\d\s*/, '').trim());
}

/** Moves each text up to its place, as `up` does it. */
async function putInOrder(page: Page, up: (text: string) => Promise<void>) {
	for (const [place, text] of TEXTS.entries()) {
		for (;;) {
			const now = (await texts(page)).indexOf(text);
			if (now <= place) break;
			await up(text);
			await expect(rows(page).nth(now - 1)).toContainText(text);
		}
	}
}

test('a student puts lines in order by keyboard alone', async ({ page, db }) => {
	const { setId, linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	await expect(rows(page)).toHaveCount(4);
	// an untouched list is no answer
	await expect(page.getByRole('button', { name: 'This order is right' })).toBeVisible();
	expect(await savedAnswers(db, setId, 1)).toEqual([]);
	expect(await faults(page)).toEqual([]);
	const shown = await texts(page);
	const [first = '', second = ''] = shown;
	await expect(page.getByRole('group', { name: STEM })).toMatchAriaSnapshot(
		[
			'- group "What happened first?":',
			'  - heading "What happened first?" [level=1]',
			'  - paragraph: /Put the lines in order/',
			'  - listbox "Your order":',
			...shown.map((text) => `    - option "${text}"`),
			...shown.flatMap((text, index) => [
				`  - 'button "Move up: ${text}"${index === 0 ? ' [disabled]' : ''}'`,
				`  - 'button "Move down: ${text}"${index === 3 ? ' [disabled]' : ''}'`
			]),
			'  - button "This order is right"'
		].join('\n')
	);
	while (
		!(await rows(page)
			.first()
			.evaluate((row) => row === document.activeElement))
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await expect(rows(page).nth(1)).toBeFocused();
	await page.keyboard.press('Space');
	await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowUp');
	await expect(said(page, `${second}, now 1 of 4`)).toBeAttached();
	await expect(rows(page).first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(said(page, `${second} is back, 2 of 4`)).toBeAttached();
	await expect(rows(page).first()).toContainText(first);
	await expect(page.getByRole('button', { name: 'This order is right' })).toBeVisible();

	await putInOrder(page, async (text) => {
		await rows(page).filter({ hasText: text }).focus();
		await page.keyboard.press('Alt+ArrowUp');
		await expect(rows(page).filter({ hasText: text })).toBeFocused();
	});
	const accept = page.getByRole('button', { name: 'This order is right' });
	if (await accept.isVisible()) await accept.press('Enter');
	await expect.poll(async () => (await savedAnswers(db, setId, 1)).at(-1)).toEqual([1, 2, 3, 4]);
	await rows(page).first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready to submit?');
	await page.goBack();
	await expect(rows(page)).toContainText(TEXTS);
	await handIn(page);
	await expect(page.getByRole('main')).toContainText('1 of 1 point');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('a student taps and drags', async ({ page, db }) => {
		const { setId, linkToken } = await quizOf(db, QUESTION);
		await start(page, linkToken, STEM);
		const last = (await texts(page)).at(-1) ?? '';
		await page.getByRole('button', { name: `Move up: ${last}` }).tap();
		await expect(rows(page).nth(2)).toContainText(last);
		await expect(page.getByRole('button', { name: `Move up: ${last}` })).toBeFocused();
		await expect.poll(() => savedAnswers(db, setId, 1)).toHaveLength(1);

		await drag(page, 2, 0);
		await expect(rows(page).first()).toContainText(last);
		await expect(said(page, `${last}, now 1 of 4`)).toBeAttached();
		await expect.poll(() => savedAnswers(db, setId, 1)).toHaveLength(2);
		for (const row of await rows(page).all())
			expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(48);
		for (const button of await page.getByRole('button', { name: /^Move / }).all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
		}
		expect(await faults(page)).toEqual([]);
	});

	/** A finger takes the dots of a row and lets go above the middle of another. */
	async function drag(page: Page, from: number, to: number) {
		const [taken, goal] = [
			await rows(page).nth(from).boundingBox(),
			await rows(page).nth(to).boundingBox()
		];
		if (!taken || !goal) throw new Error('No such row');
		const x = taken.x + taken.width - 20;
		const fingers = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
			fingers.send('Input.dispatchTouchEvent', { type, touchPoints: y ? [{ x, y }] : [] });
		const start = taken.y + taken.height / 2;
		const end = goal.y + 4;
		await touch('touchStart', start);
		for (let step = 1; step <= 5; step++)
			await touch('touchMove', start + ((end - start) * step) / 5);
		await touch('touchEnd');
	}
});

test('a mouse drags a line anywhere', async ({ page, db }) => {
	const { linkToken } = await quizOf(db, QUESTION);
	await start(page, linkToken, STEM);
	const [first = ''] = await texts(page);
	const [from, to] = [
		await rows(page).first().boundingBox(),
		await rows(page).last().boundingBox()
	];
	if (!from || !to) throw new Error('No rows');
	await page.mouse.move(from.x + 60, from.y + 20);
	await page.mouse.down();
	await page.mouse.move(to.x + 60, to.y + to.height - 4, { steps: 6 });
	await page.mouse.up();
	await expect(rows(page).last()).toContainText(first);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

	test('a student gives places, and is told when two are the same', async ({ page, db }) => {
		const { setId, linkToken } = await quizOf(db, QUESTION);
		await start(page, linkToken, STEM);
		const place = (text: string) => page.getByRole('combobox', { name: `Place of: ${text}` });
		await place('Vote in parliament').selectOption('1');
		await place('Talks break down').selectOption('1');
		await page.getByRole('button', { name: 'Check and submit' }).first().click();
		await expect(page.getByRole('alert')).toHaveText('Give each line its own place.');
		await expect(place('Talks break down')).toHaveValue('1');
		expect(await savedAnswers(db, setId, 1)).toEqual([[1, null, 1, null]]);
		await page.goto(page.url().replace(/1(\?.*)?$/, 'check'));
		await page.getByRole('link', { name: 'Question 1: the answer is not clear yet' }).click();
		await place('Signed by the president').selectOption('2');
		await place('Talks break down').selectOption('4');
		await place('New election').selectOption('3');
		await handIn(page);
		const main = page.getByRole('main');
		await expect(main).toContainText('0.83 of 1 point');
		await expect(main.getByRole('listitem').filter({ hasText: 'Talks' })).toContainText(
			/4th: Talks break down\s*Your answer\s*Right would be: 3rd/
		);
	});

	test('a teacher writes one', async ({ page, context, server, db }) => {
		await newQuestion(page, { context, origin: server.origin, db }, 'order');
		await expect(page.getByRole('checkbox', { name: /All or nothing/ })).toBeVisible();
		await author(page);
	});
});

test('a teacher writes one', async ({ page, context, server, db }) => {
	await newQuestion(page, { context, origin: server.origin, db }, 'order');
	expect(await faults(page)).toEqual([]);
	await author(page);
	await page.getByRole('link', { name: 'Edit question 1' }).click();
	await page.getByRole('button', { name: 'Move up option 2' }).click();
	await expect(page.getByRole('textbox', { name: 'Option 1' })).toHaveValue('Then this');
	await expect(page.getByRole('textbox', { name: 'Option 1' })).toBeFocused();
});

async function author(page: Page) {
	await page.getByLabel('Question', { exact: true }).fill(STEM);
	await page.getByRole('textbox', { name: 'Option 1' }).fill('First this');
	await page.getByRole('button', { name: 'Save question' }).click();
	await expect(page.getByRole('main')).toContainText('Give at least two options.');
	await page.getByRole('link', { name: 'Edit question 1' }).click();
	await page.getByRole('textbox', { name: 'Option 2' }).fill('Then this');
	await page.getByRole('button', { name: 'Save question' }).click();
	const lines = page.getByRole('listitem').filter({ hasText: '(right answer)' });
	await expect(lines.filter({ hasText: 'First this' }).last()).toContainText('1st: First this');
	await expect(page.getByRole('main')).not.toContainText('It cannot be published yet');
}
