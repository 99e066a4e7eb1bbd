import { beforeEach, describe, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { addDispute } from './disputes.ts';
import type { Owner } from './owner.ts';
import { countQueue, loadQueue } from './queue.ts';
import { submitAttempt } from './submissions.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const RIVER = 4;

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

async function wrote(river: string, link = quiz.linkToken) {
	const { player, quiz: found } = await someoneAt(db, link);
	const attemptId = await startAttempt(db, player, found);
	await saveAnswer(db, player, attemptId, RIVER, [river], 0);
	await submitAttempt(db, player, attemptId, NOW);
	return { player, attemptId };
}

const shown = async (who = teacher) =>
	(await loadQueue(db, who)).flatMap(({ groups }) =>
		groups.map(({ reason, key, students }) => `${reason} ${key} ${students}`)
	);

describe('the queue', () => {
	it('holds near misses, equal ones together, and what is disputed', async () => {
		await wrote('silverwatre');
		await wrote('Silverwatre ');
		await wrote('Silverwater');
		const { player, attemptId } = await wrote('Goldwater');
		expect(await countQueue(db, teacher)).toBe(2);
		await addDispute(db, player, attemptId, RIVER, 'It is gold.', NOW);
		expect(await shown()).toEqual(['disputed ["goldwater"] 1', 'near ["silverwatre"] 2']);
		expect(await countQueue(db, teacher)).toBe(3);
	});

	it('is its teacher’s alone', async () => {
		await wrote('silverwatre');
		const colleague = await someUser(db);
		expect(await shown(colleague)).toEqual([]);
		expect(await countQueue(db, colleague)).toBe(0);
	});
});
