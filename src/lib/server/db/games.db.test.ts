import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { someClass } from '../../../../tests/class-factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { someGuest, someQuiz, someUser } from '../../../../tests/factories.ts';
import { PLAIN_GAME, type GameSettings } from '../../domain/live/settings.ts';
import type { Db } from './client.ts';
import { addLiveAnswers } from './game-answers.ts';
import { changeGame, gameDueAt, type CourseEvent } from './game-changes.ts';
import { closeGameAttempts } from './game-end.ts';
import { joinGame, resumeCode, resumeGame } from './game-players.ts';
import { findLiveGame, openGame } from './games.ts';
import type { Owner, Player } from './owner.ts';
import { findGuest, playerOfUser } from './players.ts';
import { attemptItems, attempts } from './schema/answers.ts';
import { accommodations } from './schema/classes.ts';
import { gamePlayers, games } from './schema/games.ts';

const start = new Date('2026-11-25T10:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const READ = PLAIN_GAME.readSeconds;
const END = READ + (PLAIN_GAME.answerSeconds ?? 0);

let db: Db;
let teacher: Owner;
let gameId: string;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	gameId = await someGame();
});

async function someGame(settings: Partial<GameSettings> = {}, classId: string | null = null) {
	const { setId } = await someQuiz(db, teacher);
	const toOpen = { setId, classId, settings: { ...PLAIN_GAME, ...settings } };
	const opened = await openGame(db, teacher, toOpen, start);
	if (!opened.ok) throw new Error(opened.reason);
	return opened.gameId;
}

const gameRow = async () => {
	const [row] = await db.select().from(games).where(eq(games.id, gameId));
	if (!row) throw new Error('There is a game');
	return row;
};
const says = (event: CourseEvent, seconds: number) =>
	changeGame(db, teacher.schoolId, gameId, event, at(seconds));
const next = async (seconds: number) =>
	says({ type: 'next', step: (await gameRow()).step }, seconds);

async function joins(seconds = 0): Promise<Player> {
	const { player } = await someGuest(db);
	const joined = await joinGame(db, player, gameId, { wanted: null, userId: null }, at(seconds));
	expect(joined).toEqual({ ok: true });
	return player;
}

const attemptOf = async ({ playerId }: Player) => {
	const [attempt] = await db
		.select()
		.from(attempts)
		.where(and(eq(attempts.playerId, playerId), eq(attempts.gameId, gameId)));
	if (!attempt) throw new Error('Who plays has an attempt');
	return attempt;
};

async function answers(player: Player, position: number, answer: unknown, seconds: number) {
	const { id: attemptId } = await attemptOf(player);
	const { playerId, schoolId } = player;
	const index = position; // none was skipped
	const given = { gameId, playerId, attemptId, position, index, answer };
	const one = { ...given, certainty: null, at: at(seconds) };
	const written = await addLiveAnswers(db, schoolId, [one]);
	return written.has(`${attemptId}:${position}`);
}

const itemsOf = async (player: Player) => {
	const { id } = await attemptOf(player);
	const rows = await db
		.select({ position: attemptItems.position })
		.from(attemptItems)
		.where(eq(attemptItems.attemptId, id))
		.orderBy(asc(attemptItems.position));
	return rows.map(({ position }) => position);
};

const pointsOf = async ({ playerId }: Player) => {
	const [row] = await db.select().from(gamePlayers).where(eq(gamePlayers.playerId, playerId));
	return row?.points;
};

it('opens with a PIN of its own, that is found while the game runs', async () => {
	const { pin, phase, title } = await gameRow();
	expect(pin).toMatch(/^\d{6}$/);
	expect(phase).toBe('lobby');
	expect(await findLiveGame(db, teacher.schoolId, pin)).toMatchObject({ id: gameId, title });
	await says({ type: 'end' }, 1);
	expect(await findLiveGame(db, teacher.schoolId, pin)).toBeNull();
});

it('opens for its owner alone, and for classes of theirs', async () => {
	const { setId } = await someQuiz(db, teacher);
	const other = await someUser(db);
	const settings = PLAIN_GAME;
	const notFound = { ok: false, reason: 'not-found' };
	expect(await openGame(db, other, { setId, classId: null, settings }, start)).toEqual(notFound);
	const { classId } = await someClass(db, other, ['Mia']);
	expect(await openGame(db, teacher, { setId, classId, settings }, start)).toEqual(notFound);
});

it('takes one answer a question, in time, and pays for the right one', async () => {
	const [ada, ben, cem] = [await joins(), await joins(), await joins()];
	expect(await answers(ada, 0, 'a', 1)).toBe(false); // the lobby asks nothing
	await next(0);
	expect(await answers(ada, 0, 'a', READ - 1)).toBe(false); // it is being read
	expect(await answers(ada, 0, 'a', READ + 1)).toBe(true);
	expect(await answers(ada, 0, 'b', READ + 2)).toBe(false); // the first one stands
	expect(await answers(ben, 0, 'b', END + 0.9)).toBe(true); // it was on its way
	expect(await answers(cem, 0, 'a', END + 2)).toBe(false);
	expect(await answers(cem, 1, true, END)).toBe(false); // not asked yet
	expect(await says({ type: 'tick' }, END + 0.5)).toBe(false);
	expect(await says({ type: 'tick' }, END + 2)).toBe(true);
	expect((await gameRow()).phase).toBe('closed');
	expect(await Promise.all([ada, ben, cem].map(pointsOf))).toEqual([1000, 0, 0]);
});

it('gives late comers the questions that were asked, and takes back a skipped one', async () => {
	const ada = await joins();
	await next(0);
	await answers(ada, 0, 'a', READ + 1);
	await says({ type: 'skip', step: (await gameRow()).step }, READ + 2);
	expect(await itemsOf(ada)).toEqual([0]);
	expect((await gameRow()).asked).toEqual([1]);
	const late = await joins(READ + 3);
	expect(await itemsOf(late)).toEqual([0]);
});

it('ends in attempts that are graded like any other, over what was asked', async () => {
	const ada = await joins();
	await next(0);
	await answers(ada, 0, 'a', READ + 1);
	expect(await gameDueAt(db, teacher.schoolId, gameId, at(READ + 1))).toBe(at(READ).getTime());
	await says({ type: 'end' }, READ + 2);
	expect(await closeGameAttempts(db, at(READ + 3), gameId)).toBe(1);
	expect(await closeGameAttempts(db, at(READ + 3), gameId)).toBe(0);
	const { milliMarks, milliPoints, submittedAt, via } = await attemptOf(ada);
	expect({ milliPoints, via }).toEqual({ milliPoints: 1000, via: 'game' });
	expect(submittedAt).not.toBeNull();
	expect(await pointsOf(ada)).toBe(milliMarks);
});

it('keeps the door: locked, removed, over', async () => {
	const ada = await joins();
	await says({ type: 'lock' }, 1);
	const { player } = await someGuest(db);
	const join = (who: Player) => joinGame(db, who, gameId, { wanted: null, userId: null }, at(2));
	expect(await join(player)).toEqual({ ok: false, reason: 'locked' });
	expect(await join(ada)).toEqual({ ok: true });
	await says({ type: 'remove', player: ada.playerId }, 3);
	expect(await join(ada)).toEqual({ ok: false, reason: 'removed' });
	await says({ type: 'end' }, 4);
	expect(await join(player)).toEqual({ ok: false, reason: 'over' });
});

it('knows the students of its class by their nickname there, and their share of time', async () => {
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const mia = students[0] as Owner;
	await db.insert(accommodations).values({ ...mia, timePercent: 200 });
	gameId = await someGame({ mode: 'teams', teams: 2 }, classId);
	const player = await playerOfUser(db, mia);
	await joinGame(db, player, gameId, { wanted: null, userId: mia.userId }, at(0));
	const guest = await joins();
	const rows = await db.select().from(gamePlayers).where(eq(gamePlayers.gameId, gameId));
	const [own, other] = [player, guest].map((one) =>
		rows.find(({ playerId }) => playerId === one.playerId)
	);
	expect(own?.timePercent).toBe(200);
	expect([own?.team, other?.team]).toEqual([0, 1]);
	await next(0);
	expect(await answers(guest, 0, 'a', END + 2)).toBe(false);
	expect(await answers(player, 0, 'a', END + 2)).toBe(true);
});

it('takes a guest to another device by their code, and nobody else', async () => {
	const { player, token } = await someGuest(db);
	await joinGame(db, player, gameId, { wanted: null, userId: null }, at(0));
	const { schoolId, playerId } = player;
	expect(await resumeGame(db, schoolId, gameId, 'AAAAAAAAAA', start)).toBeNull();
	const code = resumeCode(gameId, playerId).toLowerCase();
	const moved = await resumeGame(db, schoolId, gameId, code, start);
	expect(await findGuest(db, schoolId, moved?.token ?? '', start)).toEqual(player);
	expect(await findGuest(db, schoolId, token, start)).toBeNull();
});
