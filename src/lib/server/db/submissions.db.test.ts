import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { gradedItems } from './results.ts';
import { gradings } from './schema/answers.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let linkToken: string;
let anna: Awaited<ReturnType<typeof someoneAt>>;
let attempt: string;

beforeEach(async () => {
	db = await testDb();
	linkToken = (await someQuiz(db, await someUser(db))).linkToken;
	anna = await someoneAt(db, linkToken);
	attempt = await startAttempt(db, anna.player, anna.quiz);
});

const save = (position: number, ...values: string[]) =>
	saveAnswer(db, anna.player, attempt, position, values, 0);
const submit = () => submitAttempt(db, anna.player, attempt, new Date());
const graded = () => db.$count(gradings, sql`true`);

it('grades what was saved, an open question with nothing', async () => {
	await save(1, 'false');
	await save(3, '40');
	await save(4, 'silverwter');
	await submit();
	const items = await gradedItems(db, anna.player.schoolId, attempt);
	expect(items.map(({ milliCredit }) => milliCredit)).toEqual([0, 1000, 0, 1000, 1000]);
	const found = await findAttempt(db, anna.player, attempt);
	expect(found).toMatchObject({ milliMarks: 3000, milliPoints: 5000 });
});

it('counts once, submitted twice or at the same moment', async () => {
	expect(await Promise.all([submit(), submit(), submit()])).toEqual([true, true, true]);
	const first = await findAttempt(db, anna.player, attempt);
	expect(await submit()).toBe(true);
	expect(await graded()).toBe(5);
	expect(await findAttempt(db, anna.player, attempt)).toEqual(first);
});

it('takes each answer in or refuses it when it comes with the submission', async () => {
	const [saved] = await Promise.all([save(1, 'false'), submit()]);
	const [, item] = await gradedItems(db, anna.player.schoolId, attempt);
	expect(item?.milliCredit).toBe(saved.ok ? 1000 : 0);
});

it('submits nobody else’s attempt', async () => {
	const ben = await someoneAt(db, linkToken);
	expect(await submitAttempt(db, ben.player, attempt, new Date())).toBe(false);
	expect(await submitAttempt(db, anna.player, 'no-id', new Date())).toBe(false);
	expect(await graded()).toBe(0);
});
