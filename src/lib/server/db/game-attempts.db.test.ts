import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { joinAs, someGame } from '../../../../tests/game-factories.ts';
import { markFirstServed, saveAnswer } from './answers.ts';
import { findAttempt, openAttempt, pastAttempts, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { changeGame } from './game-changes.ts';
import { closeGameAttempts } from './game-end.ts';
import { takeHint } from './hints.ts';
import type { Owner } from './owner.ts';
import { saveAtOnce } from './save-at-once.ts';
import { answers, attempts } from './schema/answers.ts';
import { submitAttempt } from './submissions.ts';
import { checkAnswer } from './tries.ts';

// An attempt of a live game is answered in the game alone, and counts for nothing else.

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;
let ada: Awaited<ReturnType<typeof someoneAt>>;
let gameId: string;
let attemptId: string;
const now = new Date();

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
	ada = await someoneAt(db, quiz.linkToken);
	gameId = (await someGame(db, teacher, quiz.setId)).id;
	attemptId = await joinAs(db, ada.player, gameId);
});

const goOn = (step: number) =>
	changeGame(db, teacher.schoolId, gameId, { type: 'next', step }, now);

it('takes no answer, check, hint or submission from the pages of attempts', async () => {
	await goOn(0);
	const sent = { attemptId, position: 0, values: ['0'], base: 0, certainty: null };
	const refused = { ok: false, reason: 'not-found' };
	expect(await saveAtOnce(db, ada.player, sent, now)).toBeNull();
	expect(await saveAnswer(db, ada.player, attemptId, 0, ['0'], 0)).toEqual(refused);
	expect(await checkAnswer(db, ada.player, attemptId, 0, ['0'], 0, null, now)).toEqual(refused);
	expect(await takeHint(db, ada.player, attemptId, 0, 1)).toEqual(refused);
	expect(await markFirstServed(db, ada.player, attemptId, 0, now)).toBe(false);
	expect(await submitAttempt(db, ada.player, attemptId, now)).toBe(false);
	expect(await db.select().from(answers).where(eq(answers.attemptId, attemptId))).toEqual([]);
	const [attempt] = await db.select().from(attempts).where(eq(attempts.id, attemptId));
	expect(attempt?.submittedAt).toBeNull();
});

it('leads to the game, and is no attempt of its own accord', async () => {
	expect(await findAttempt(db, ada.player, attemptId)).toMatchObject({
		gameId,
		startPath: `/games/${gameId}`
	});
	expect(await openAttempt(db, ada.player, ada.quiz.editionId)).toBeNull();
	const own = await startAttempt(db, ada.player, ada.quiz);
	expect(own).not.toBe(attemptId);
	expect(await findAttempt(db, ada.player, own)).toMatchObject({ number: 1, practice: false });
	expect(await pastAttempts(db, ada.player, quiz.setId)).toMatchObject([{ id: own }]);
});

it('makes practice of what is played after its answers were shown', async () => {
	await goOn(0);
	const own = await startAttempt(db, ada.player, ada.quiz);
	expect(await findAttempt(db, ada.player, own)).toMatchObject({ practice: true });
});

it('can be handed in by the end of the game alone', async () => {
	await goOn(0);
	await changeGame(db, teacher.schoolId, gameId, { type: 'end' }, now);
	expect(await closeGameAttempts(db, now, gameId)).toBe(1);
	const over = await findAttempt(db, ada.player, attemptId);
	expect(over?.submittedAt).not.toBeNull();
	expect(await saveAnswer(db, ada.player, attemptId, 0, ['0'], 0)).toMatchObject({ ok: false });
});
