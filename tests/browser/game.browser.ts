import { and, eq, gt, ne } from 'drizzle-orm';
import type { Browser, BrowserContextOptions, Page } from 'playwright/test';
import type { Db } from '../../src/lib/server/db/client.ts';
import { gameItems } from '../../src/lib/server/db/schema/games.ts';
import { questionVersions } from '../../src/lib/server/db/schema/questions.ts';
import { someClass } from '../class-factories.ts';
import { someGame } from '../game-factories.ts';
import { ALL, found, quizWithCanaries, record, recordEvents } from './canaries.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { press } from './playing.ts';

/** Leaves a choice, a question with several right answers and a poll. */
async function keepThree(db: Db, gameId: string) {
	const ofGame = eq(gameItems.gameId, gameId);
	const [poll] = await db
		.select({ index: gameItems.index })
		.from(gameItems)
		.innerJoin(questionVersions, eq(questionVersions.id, gameItems.versionId))
		.where(and(ofGame, eq(questionVersions.kind, 'poll')));
	const at = poll?.index ?? 0;
	await db.delete(gameItems).where(and(ofGame, gt(gameItems.index, 1), ne(gameItems.index, at)));
	await db
		.update(gameItems)
		.set({ index: 2 })
		.where(and(ofGame, eq(gameItems.index, at)));
}

/** A page of a context of its own, and everything that it is sent. */
async function somebody(browser: Browser, options: BrowserContextOptions) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
	const page = await context.newPage();
	const bytes = record(page);
	const events = await recordEvents(page);
	return { context, page, bytes: async () => (await bytes()) + events() };
}

const heading = (page: Page, name: string) =>
	expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('a host and three students play a whole game', async ({ browser, server, baseURL, db }) => {
	test.slow();
	const { setId, teacher } = await quizWithCanaries(db, 'after', true);
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const settings = { readSeconds: 0, answerSeconds: null };
	const { id, pin } = await someGame(db, teacher, setId, { settings, classId });
	await keepThree(db, id);
	const options = { baseURL };
	const host = await somebody(browser, { ...options, viewport: null });
	const guest = await somebody(browser, { ...options, colorScheme: 'dark' });
	const plain = await somebody(browser, { ...options, javaScriptEnabled: false });
	const keys = await somebody(browser, options);
	await logIn(host.context, server.origin, db, teacher);
	await logIn(keys.context, server.origin, db, students[0] ?? teacher);
	const all = [host, guest, plain, keys];
	const players = [guest, plain, keys];
	const noFaults = async (...pages: Page[]) => {
		for (const page of pages) expect(await faults(page)).toEqual([]);
	};

	// each has their own way in
	await host.page.goto(`/desk/games/${id}`);
	await guest.page.goto('/live');
	await guest.page.getByRole('textbox', { name: 'PIN' }).fill('12');
	await press(guest.page, 'Go on');
	await expect(guest.page.getByText('A PIN has six digits.')).toBeVisible();
	await noFaults(guest.page);
	await guest.page.getByRole('textbox', { name: 'PIN' }).fill(`${pin.slice(0, 3)} ${pin.slice(3)}`);
	await press(guest.page, 'Go on');
	await noFaults(guest.page);
	await press(guest.page, 'Join');
	await plain.page.goto(`/live/${pin}`);
	await press(plain.page, 'Join');
	await keys.page.goto('/home');
	await keys.page.getByRole('link', { name: 'Join' }).press('Enter');
	await keys.page.getByRole('button', { name: 'Join' }).press('Enter');
	for (const { page } of players) await heading(page, 'You are in');
	await noFaults(guest.page, host.page);

	// a choice; all reload in the middle of it
	await press(host.page, 'Start');
	for (const { page } of players) await heading(page, 'Which?');
	for (const { page } of all) await page.reload();
	await noFaults(guest.page);
	await guest.page.getByRole('radio', { name: 'One' }).check();
	await press(guest.page, 'Send answer');
	await expect(guest.page.getByText('Your answer is in.').first()).toBeVisible();
	await guest.page.reload();
	await expect(guest.page.getByText('Your answer is in.').first()).toBeVisible();
	await plain.page.getByRole('radio', { name: 'Two' }).check();
	await press(plain.page, 'Send answer');
	await expect(plain.page.getByText('Your answer is in.')).toBeVisible();
	await expect(keys.page.getByText('Keys 1 to 3 choose an answer.')).toBeVisible();
	for (const { bytes } of players) expect(found(await bytes(), ALL)).toEqual([]);
	await keys.page.keyboard.press('1');
	await keys.page.keyboard.press('Enter');

	// everybody has answered: it is closed, and told when the host says so
	await press(host.page, 'Show the answer');
	await heading(guest.page, 'Right');
	await heading(plain.page, 'Not right');
	await noFaults(guest.page, host.page);
	for (const { bytes } of [guest, keys])
		await expect
			.poll(async () => found(await bytes(), ALL))
			.toEqual(['feedback', 'explanation', 'evidence']);
	await press(host.page, 'Standings');
	await expect(guest.page.getByText('Place 1')).toBeVisible();
	await noFaults(guest.page, host.page);

	// several right answers
	await press(host.page, 'Next question');
	for (const { page } of players) await heading(page, 'Which two?');
	for (const { page } of [guest, plain]) {
		await page.getByRole('checkbox', { name: 'One' }).check();
		await page.getByRole('checkbox', { name: 'Two' }).check();
		await press(page, 'Send answer');
	}
	await expect(keys.page.getByText('Keys 1 to 3 choose an answer.')).toBeVisible();
	await keys.page.keyboard.press('1');
	await keys.page.keyboard.press('Enter');
	await press(host.page, 'Show the answer');
	await heading(guest.page, 'Right');
	await press(host.page, 'Standings');
	await press(host.page, 'Next question');

	// a poll, and the end
	for (const { page } of [guest, plain]) {
		await page.getByRole('radio').first().check();
		await press(page, 'Send answer');
	}
	await expect(keys.page.getByText(/Keys 1 to \d choose an answer\./)).toBeVisible();
	await keys.page.keyboard.press('2');
	await keys.page.keyboard.press('Enter');
	await press(host.page, 'Show the answer');
	await heading(guest.page, 'Your answer is noted');
	await press(host.page, 'Show the end');
	for (const { page } of players) await heading(page, 'The game is over');
	await expect(guest.page.getByText('Place 1')).toBeVisible();
	await noFaults(guest.page, host.page);
	await guest.page.reload();
	await guest.page.getByRole('link', { name: 'See your answers' }).click();
	await heading(guest.page, 'Your result');
	await expect(guest.page.getByText('You played this live.')).toBeVisible();
	for (const { page, bytes } of all) {
		await page.goto('about:blank');
		await bytes(); // nothing is asked for once more when the browser has gone
	}
});
