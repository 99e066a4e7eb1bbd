import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { PLAIN_MARKING, type Marking } from '../../domain/quizzes/marking.ts';
import { saveAnswer } from './answers.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { gradedItems } from './results.ts';
import { reviseQuestion } from './set-items.ts';
import { readBoard } from './standings.ts';
import { publishSet } from './editions.ts';
import { itemsOf, updateSet } from './sets.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let teacher: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

/** Plays a quiz: each answer is for the true or false question, or the number. */
async function played(marking: Partial<Marking>, answers: [number, string, Certainty | null][]) {
	const quiz = await someQuiz(db, teacher, { marking: { ...PLAIN_MARKING, ...marking } });
	const { player, quiz: at } = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, player, at);
	for (const [position, value, certainty] of answers)
		await saveAnswer(db, player, attempt, position, [value], 0, certainty);
	return { quiz, player, attempt };
}

async function marks({ player, attempt }: Awaited<ReturnType<typeof played>>) {
	await submitAttempt(db, player, attempt, new Date());
	return (await gradedItems(db, player.schoolId, attempt)).map(({ milliMarks }) => milliMarks);
}

it('takes away for a wrong guess, and for nothing else', async () => {
	const attempt = await played({ negative: true }, [
		[1, 'true', null],
		[3, '99', null]
	]);
	expect(await marks(attempt)).toEqual([0, -1000, 0, 0, 0]);
	expect(await findAttempt(db, attempt.player, attempt.attempt)).toMatchObject({
		milliMarks: -1000
	});
});

it('pays by how sure the student was', async () => {
	const answers: [number, string, Certainty][] = [
		[1, 'true', 2],
		[3, '40', 3],
		[4, 'Silverwater', 1]
	];
	const attempt = await played({ certainty: true }, answers);
	expect(await marks(attempt)).toEqual([0, -667, 0, 1000, 333]);
	const items = await gradedItems(db, teacher.schoolId, attempt.attempt);
	expect(items.map(({ certainty }) => certainty)).toEqual([null, 2, null, 3, 1]);
});

it('counts the newest word about sureness, with the answer unchanged', async () => {
	const attempt = await played({ certainty: true }, [[3, '40', 1]]);
	const again = await saveAnswer(db, attempt.player, attempt.attempt, 3, ['40'], 1, 3);
	expect(again).toMatchObject({ ok: true, revision: 2 });
	expect(await marks(attempt)).toEqual([0, 0, 0, 1000, 0]);
});

it('marks by the edition, whatever the teacher changes afterwards', async () => {
	const attempt = await played({ negative: true }, [[1, 'true', null]]);
	await updateSet(db, teacher, attempt.quiz.setId, { marking: PLAIN_MARKING });
	expect(await marks(attempt)).toEqual([0, -1000, 0, 0, 0]);
});

it('leaves questions past their review out of the board', async () => {
	const quiz = await someQuiz(db, teacher);
	for (const { id, question } of (await itemsOf(db, teacher.schoolId, quiz.setId)).slice(2))
		await reviseQuestion(db, teacher, quiz.setId, id, { ...question, reviewBy: '2026-01-31' });
	await publishSet(db, teacher, quiz.setId, 'link');
	const { player, quiz: at } = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, player, at);
	await saveAnswer(db, player, attempt, 1, ['false'], 0);
	await submitAttempt(db, player, attempt, new Date('2026-02-01T08:00:00Z'));
	const board = await readBoard(db, teacher.schoolId, quiz.setId, player.playerId);
	expect(board.top.map(({ milliPercent }) => milliPercent)).toEqual([50_000]);
	expect(await findAttempt(db, player, attempt)).toMatchObject({ milliMarks: 1000 });
});
