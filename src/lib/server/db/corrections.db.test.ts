import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { correctTrams, editTrams, TRAMS, versionAt } from '../../../../tests/correcting.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { correctQuestion } from './corrections.ts';
import type { Owner, Player } from './owner.ts';
import { attempts, gradings } from './schema/answers.ts';
import { corrections } from './schema/corrections.ts';
import { reviseQuestion } from './set-items.ts';
import { itemsOf } from './sets.ts';
import { submitAttempt } from './submissions.ts';

const NOW = new Date('2026-03-04T10:00:00Z');

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

const versionOfTrams = () => versionAt(db, teacher, quiz.setId, TRAMS);
const edited = () => editTrams(db, teacher, quiz.setId);
const correct = (correction: Parameters<typeof correctTrams>[3], reason = '') =>
	correctTrams(db, teacher, quiz.setId, correction, reason, NOW);

async function guest() {
	const { player, quiz: found } = await someoneAt(db, quiz.linkToken);
	return { player, attemptId: await startAttempt(db, player, found) };
}

const say = (player: Player, id: string, position: number, value: string) =>
	saveAnswer(db, player, id, position, [value], 0, null, NOW);

async function sums(id: string) {
	const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
	return [row?.milliMarks ?? null, row?.milliPoints];
}

it('appends gradings that say why, and overwrites none', async () => {
	const { player, attemptId } = await guest();
	await say(player, attemptId, TRAMS, '30');
	await submitAttempt(db, player, attemptId, NOW);
	const before = await db.select().from(gradings).where(eq(gradings.attemptId, attemptId));
	await correct({ way: 'regrade', versionId: await edited() }, 'The engineer said 30.');
	const rows = await db
		.select()
		.from(gradings)
		.where(eq(gradings.attemptId, attemptId))
		.orderBy(asc(gradings.id));
	expect(rows).toHaveLength(before.length + 1);
	expect(rows.slice(0, -1)).toEqual(expect.arrayContaining(before));
	const [correction] = await db
		.select()
		.from(corrections)
		.where(eq(corrections.byId, teacher.userId));
	expect(rows.at(-1)).toMatchObject({
		cause: 'correction',
		correctionId: correction?.id,
		gradedBy: teacher.userId,
		milliMarks: 1000,
		position: TRAMS
	});
	expect(correction).toMatchObject({ way: 'regrade', reason: 'The engineer said 30.' });
});

it('follows one that was made at the same moment, and does nothing twice', async () => {
	const { player, attemptId } = await guest();
	await submitAttempt(db, player, attemptId, NOW);
	const from = await versionOfTrams();
	const outcomes = await Promise.all(
		[0, 1, 2].map(() => correctQuestion(db, teacher, from, { way: 'full' }, '', NOW))
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await sums(attemptId)).toEqual([1000, 5000]);
});

it('is its teacher’s alone, and about what was published', async () => {
	const from = await versionOfTrams();
	const colleague = await someUser(db);
	const tried = await correctQuestion(db, colleague, from, { way: 'out' }, '', NOW);
	expect(tried).toEqual({ ok: false, reason: 'not-found' });
	const unpublished = await edited();
	expect(await correctQuestion(db, teacher, unpublished, { way: 'out' }, '', NOW)).toEqual({
		ok: false,
		reason: 'not-found'
	});
	expect(await correctQuestion(db, teacher, from, { way: 'undo' }, '', NOW)).toEqual({
		ok: false,
		reason: 'nothing-to-undo'
	});
});

it('refuses an edited question that has lost an option', async () => {
	const item = (await itemsOf(db, teacher.schoolId, quiz.setId))[0];
	if (item?.question.kind !== 'choice') throw new Error('It has options');
	const from = await versionAt(db, teacher, quiz.setId, 0);
	const options = item.question.content.options.slice(1);
	const content = { ...item.question.content, options, key: 'b' };
	await reviseQuestion(db, teacher, quiz.setId, item.id, { ...item.question, content });
	const versionId = (await itemsOf(db, teacher.schoolId, quiz.setId))[0]?.versionId ?? '';
	const tried = await correctQuestion(db, teacher, from, { way: 'regrade', versionId }, '', NOW);
	expect(tried).toEqual({ ok: false, reason: 'does-not-fit' });
	expect(
		await db.$count(
			corrections,
			and(eq(corrections.schoolId, teacher.schoolId), eq(corrections.fromVersionId, from))
		)
	).toBe(0);
});
