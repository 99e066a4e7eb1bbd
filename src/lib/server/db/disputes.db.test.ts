import { beforeEach, describe, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { addDispute, objectionsTo } from './disputes.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { findQuiz } from './quizzes.ts';
import { disputes } from './schema/disputes.ts';
import { takeSeat } from './seats.ts';
import { submitAttempt } from './submissions.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const RIVER = 4;

let db: Db;
let teacher: Owner;
let link: string;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	link = (await someQuiz(db, teacher)).linkToken;
});

/** Someone who says the river is the Goldwater, and leaves the rest open. */
async function guest({ submitted = true } = {}) {
	const { player, quiz } = await someoneAt(db, link);
	const attemptId = await startAttempt(db, player, quiz);
	await saveAnswer(db, player, attemptId, RIVER, ['Goldwater'], 0);
	if (submitted) await submitAttempt(db, player, attemptId, NOW);
	return { player, attemptId };
}

const said = async (attemptId: string) => [
	...(await objectionsTo(db, teacher.schoolId, attemptId))
];

describe('a student disagrees', () => {
	it('once for each answer: the first word stands, also from two tabs', async () => {
		const { player, attemptId } = await guest();
		const say = (words: string) => addDispute(db, player, attemptId, RIVER, words, NOW);
		expect(await Promise.all([say('The map says so.'), say('It does.')])).toEqual([true, true]);
		expect(await db.$count(disputes)).toBe(1);
		expect(await say('Again.')).toBe(true);
		const objection = { state: 'open', reply: '', gained: 0 };
		expect(await said(attemptId)).toMatchObject([[RIVER, objection]]);
		expect((await said(attemptId))[0]?.[1].words).not.toBe('Again.');
	});

	it('with the mark of an answer of their own that was handed in', async () => {
		const { player, attemptId } = await guest();
		const other = await guest();
		const open = await guest({ submitted: false });
		for (const [who, attempt, position] of [
			[other.player, attemptId, RIVER],
			[open.player, open.attemptId, RIVER],
			[player, attemptId, 0], // left open
			[player, attemptId, 99],
			[player, 'nothing', RIVER]
		] as const)
			expect(await addDispute(db, who, attempt, position, 'No.', NOW)).toBe(false);
		expect(await db.$count(disputes)).toBe(0);
	});

	it('not with a try of their own quiz', async () => {
		const player = await playerOfUser(db, teacher);
		const quiz = await findQuiz(db, teacher.schoolId, link, teacher.userId);
		if (!quiz) throw new Error('It is the teacher’s');
		await takeSeat(db, player, quiz.setId, Math.random);
		const attemptId = await startAttempt(db, player, quiz);
		await saveAnswer(db, player, attemptId, RIVER, ['Goldwater'], 0);
		await submitAttempt(db, player, attemptId, NOW);
		expect(await addDispute(db, player, attemptId, RIVER, 'No.', NOW)).toBe(false);
	});
});
