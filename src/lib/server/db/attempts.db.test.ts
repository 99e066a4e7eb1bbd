import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { findAttempt, openAttempt, pastAttempts, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { publishSet } from './editions.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { findQuiz } from './quizzes.ts';
import { markAnswersShown, takeSeat } from './seats.ts';
import { submitAttempt } from './submissions.ts';

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;
let anna: Awaited<ReturnType<typeof someoneAt>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
	anna = await someoneAt(db, quiz.linkToken);
});

it('begins one attempt, however often and from however many tabs', async () => {
	const begun = await Promise.all([1, 2, 3].map(() => startAttempt(db, anna.player, anna.quiz)));
	begun.push(await startAttempt(db, anna.player, anna.quiz));
	expect(new Set(begun).size).toBe(1);
	expect(await attemptItemsOf(db, teacher.schoolId, begun[0] ?? '')).toHaveLength(5);
	expect(await openAttempt(db, anna.player, anna.quiz.editionId)).toBe(begun[0]);
});

it('gives each attempt a seed of its own', async () => {
	const ben = await someoneAt(db, quiz.linkToken);
	const seeds = await Promise.all(
		[anna, ben].map(async ({ player, quiz }) => {
			const attempt = await findAttempt(db, player, await startAttempt(db, player, quiz));
			return attempt?.seed;
		})
	);
	expect(seeds[0]).toMatch(/^[0-9a-f]{32}$/);
	expect(seeds[0]).not.toBe(seeds[1]);
});

it('finds an attempt through its player alone', async () => {
	const id = await startAttempt(db, anna.player, anna.quiz);
	const ben = await someoneAt(db, quiz.linkToken);
	expect(await findAttempt(db, anna.player, id)).toMatchObject({ id, ref: quiz.linkToken });
	expect(await findAttempt(db, ben.player, id)).toBeNull();
	expect(await findAttempt(db, anna.player, 'no-id')).toBeNull();
	expect(await pastAttempts(db, ben.player, quiz.setId)).toEqual([]);
});

it('counts the attempts until answers were shown, and the later ones as practice', async () => {
	const begin = async () => {
		const id = await startAttempt(db, anna.player, anna.quiz);
		const attempt = await findAttempt(db, anna.player, id);
		await submitAttempt(db, anna.player, id, new Date());
		return attempt?.practice;
	};
	expect([await begin(), await begin()]).toEqual([false, false]);
	await markAnswersShown(db, anna.player, quiz.setId, new Date());
	expect(await begin()).toBe(true);
	expect((await pastAttempts(db, anna.player, quiz.setId)).map((one) => one.practice)).toEqual([
		true,
		false,
		false
	]);
});

it('takes an attempt of the author as practice', async () => {
	const preview = await findQuiz(db, teacher.schoolId, quiz.linkToken, teacher.userId);
	if (!preview) throw new Error('The author finds the quiz');
	const author = await playerOfUser(db, teacher);
	await takeSeat(db, author, quiz.setId, Math.random);
	const id = await startAttempt(db, author, preview);
	expect(await findAttempt(db, author, id)).toMatchObject({ via: 'owner', practice: true });
});

it('lets an attempt keep its edition when another is published', async () => {
	const id = await startAttempt(db, anna.player, anna.quiz);
	await publishSet(db, teacher, quiz.setId, 'link');
	expect(await findAttempt(db, anna.player, id)).toMatchObject({ editionId: anna.quiz.editionId });
	const [open] = await pastAttempts(db, anna.player, quiz.setId);
	expect(open).toMatchObject({ id, submittedAt: null });
});

it('opens a private quiz to its owner alone, and asks for no impossible name', async () => {
	const hidden = await someQuiz(db, teacher, { visibility: 'private' });
	const find = (ref: string, user: string | null) => findQuiz(db, teacher.schoolId, ref, user);
	expect(await find(hidden.linkToken, null)).toBeNull();
	expect(await find(hidden.setId, teacher.userId)).toMatchObject({ via: 'owner' });
	expect(await find('a\0b', null)).toBeNull();
	expect(await find(quiz.setId, null)).toBeNull();
});
