import { joinGame } from '../../src/lib/server/db/game-players.ts';
import { gamesOfHost } from '../../src/lib/server/db/games.ts';
import { someGuest, someQuiz, someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import { QUESTIONS } from './playing.ts';

test('a teacher opens a game, leads it from the desk and the screen, and ends it', async ({
	page,
	context,
	request,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { setId } = await someQuiz(db, teacher);
	await logIn(context, server.origin, db, teacher);

	await page.goto(`/desk/quizzes/${setId}`);
	await page.getByRole('link', { name: 'Play live' }).first().click();
	expect(await faults(page)).toEqual([]);
	await page.getByLabel('Seconds to read').fill('0');
	await page.getByLabel('Seconds to answer').fill('soon');
	await page.getByRole('button', { name: 'Open the game' }).click();
	await expect(page.getByLabel('Seconds to answer')).toHaveAccessibleDescription(/whole seconds/);
	await page.getByLabel('Seconds to answer').fill('');
	await page.getByRole('button', { name: 'Open the game' }).click();
	await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
	expect(await faults(page)).toEqual([]);

	const [game] = await gamesOfHost(db, teacher, setId);
	const gameId = game?.id ?? '';
	const screen = await context.newPage();
	await screen.goto(`/desk/games/${gameId}/screen`);
	await expect(screen.getByText('Nobody is here yet')).toBeVisible();
	const guests = await Promise.all([1, 2, 3].map(() => someGuest(db)));
	for (const { player } of guests)
		await joinGame(db, player, gameId, { wanted: null, userId: null }, new Date());
	await expect(screen.getByText('3 players here')).toBeVisible();
	expect(await faults(screen)).toEqual([]);

	await page.getByRole('button', { name: 'Start' }).click();
	const answer = async (index: number) => {
		const sent = await request.post(`/games/${gameId}/answers`, {
			headers: { origin: server.origin, cookie: `lede_guest=${guests[index]?.token}` },
			form: { position: '0', answer: `${index}` }
		});
		expect(sent.status()).toBe(200);
	};
	await expect(screen.getByRole('heading', { level: 1 })).toHaveText(QUESTIONS[0] ?? '');
	await answer(0);
	await answer(1);
	for (const one of [page, screen]) {
		await expect(one.getByText('2 of 3 have answered')).toBeVisible();
		await one.reload();
		await expect(one.getByText('2 of 3 have answered')).toBeVisible();
		await expect(one.getByText(QUESTIONS[0] ?? '')).toBeVisible();
		expect(await faults(one)).toEqual([]);
	}
	await answer(2);
	await expect(screen.getByText('Answers are closed')).toBeVisible();

	await screen.keyboard.press('ArrowRight');
	await expect(screen.getByText('Right', { exact: true })).toBeVisible();
	expect(await faults(screen)).toEqual([]);
	await page.keyboard.press('n');
	await expect(screen.getByRole('heading', { name: 'The best so far' })).toBeVisible();
	expect(await faults(screen)).toEqual([]);

	await page.getByText('End the game').click();
	await page.getByRole('button', { name: 'End it now' }).click();
	await expect(screen.getByRole('heading', { name: 'Well played' })).toBeVisible();
	await expect(page.getByText('The end')).toBeVisible();
	await page.goto(`/desk/quizzes/${setId}`);
	await expect(page.getByRole('link', { name: /^Played on/ })).toBeVisible();
});
