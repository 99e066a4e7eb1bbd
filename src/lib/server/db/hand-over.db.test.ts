import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { givePicture, someQuiz, someSet, someUser } from '../../../../tests/factories.ts';
import { someGame } from '../../../../tests/game-factories.ts';
import { findArticleFor } from './articles.ts';
import { wholeLog } from './audit-log.ts';
import { handOverClass } from './class-hand-over.ts';
import { acceptInvitation, inviteTeacher, teachersOf } from './class-teachers.ts';
import { findClassFor } from './classes.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import { belongingsOf, handOverAll, successorsOf } from './hand-over.ts';
import { newId } from './ids.ts';
import { findImageFor } from './images.ts';
import type { Owner } from './owner.ts';
import { findQuiz } from './quizzes.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { games } from './schema/games.ts';
import { images } from './schema/images.ts';
import { users } from './schema/people.ts';
import { findSetFor } from './sets.ts';

let db: Db;
let admin: Owner;
let leaving: Owner;
let staying: Owner;
beforeEach(async () => {
	db = await testDb();
	admin = await someUser(db, 'admin');
	[leaving, staying] = [await someUser(db), await someUser(db)];
	await db.update(users).set({ passwordHash: 'hash' });
});

const log = async () => wholeLog(db, admin.schoolId, { kind: null, person: null });

it('moves all that belongs to a teacher, so that none of it goes with the account', async () => {
	const quiz = await someQuiz(db, leaving);
	// both have the same picture
	const sha256 = await givePicture(db, leaving, quiz.setId, quiz.itemIds[0] ?? '');
	const twin = await someQuiz(db, staying);
	await givePicture(db, staying, twin.setId, twin.itemIds[0] ?? '');
	const removed = await someSet(db, leaving);
	await removeSet(db, leaving, removed.setId, new Date());
	const { classId, students } = await someClass(db, leaving);
	const given = await someAssignment(db, leaving, classId);
	await someAssignedAttempt(db, students[0] ?? leaving, given, { milliMarks: 3000 });
	// in one of the classes the other teaches along already
	const token = await inviteTeacher(db, leaving.schoolId, classId, new Date());
	await acceptInvitation(db, staying, token, new Date());
	await someGame(db, leaving, quiz.setId);
	const { classId: second } = await someClass(db, leaving, ['Ada']);

	const moved = await handOverAll(db, leaving, staying.userId, admin);
	const counts = {
		quizzes: 3,
		questions: 15,
		articles: 3,
		pictures: 1,
		classes: 2,
		assignments: 1,
		games: 1
	};
	expect(moved).toEqual(counts);
	expect(Object.values(await belongingsOf(db, leaving))).toEqual([0, 0, 0, 0, 0, 0, 0]);
	await db.delete(users).where(eq(users.id, leaving.userId));

	expect(await belongingsOf(db, staying)).toEqual({
		...{ quizzes: 4, questions: 20, articles: 4 },
		...{ pictures: 1, classes: 2, assignments: 1, games: 1 }
	});
	expect(await findSetFor(db, staying, quiz.setId)).toMatchObject({ linkToken: quiz.linkToken });
	expect(await findArticleFor(db, staying, quiz.articleId)).not.toBeNull();
	expect(await findImageFor(db, staying, sha256)).not.toBeNull();
	expect(await db.$count(images)).toBe(1);
	expect(await findQuiz(db, admin.schoolId, quiz.linkToken, null)).toMatchObject({ via: 'link' });
	expect(await db.$count(games)).toBe(1);
	expect(await db.select({ id: assignments.id }).from(assignments)).toEqual([
		{ id: given.assignmentId }
	]);
	expect(await db.select({ marks: attempts.milliMarks }).from(attempts)).toEqual([{ marks: 3000 }]);
	for (const id of [classId, second])
		expect(await findClassFor(db, staying, id)).toMatchObject({ role: 'owner' });
	const told = (await log()).map(({ action, details }) => [action, details.from, details.to]);
	expect(told).toEqual([
		['account.handed-over', 'A teacher', 'A teacher'],
		['class.handed-over', 'A teacher', 'A teacher'],
		['class.handed-over', 'A teacher', 'A teacher']
	]);
});

it('hands nothing to students, the locked, demo authors, nobody, or the same', async () => {
	await someQuiz(db, leaving);
	const student = await someUser(db, 'student');
	const locked = await someUser(db);
	const demo = await someUser(db);
	await db.update(users).set({ passwordHash: 'h' }).where(eq(users.id, student.userId));
	await db
		.update(users)
		.set({ passwordHash: 'h', lockedAt: new Date() })
		.where(eq(users.id, locked.userId));
	for (const to of [student.userId, locked.userId, demo.userId, leaving.userId, newId(), 'no id'])
		expect(await handOverAll(db, leaving, to, admin)).toBeNull();
	expect((await successorsOf(db, leaving)).map(({ id }) => id).sort()).toEqual(
		[admin.userId, staying.userId].sort()
	);
	expect((await belongingsOf(db, leaving)).quizzes).toBe(1);
	expect(await log()).toEqual([]);
});

it('lets a class’s owner give it to a co-teacher, once', async () => {
	const { schoolId } = leaving;
	const { classId } = await someClass(db, leaving);
	const stranger = await someUser(db);
	for (const teacher of [staying, stranger]) {
		const token = await inviteTeacher(db, schoolId, classId, new Date());
		if (teacher === staying) await acceptInvitation(db, teacher, token, new Date());
	}
	expect(await handOverClass(db, leaving, classId, stranger.userId)).toBe(false);
	expect(await handOverClass(db, staying, classId, leaving.userId)).toBe(false);
	expect(await handOverClass(db, stranger, classId, staying.userId)).toBe(false);
	expect(await handOverClass(db, leaving, classId, leaving.userId)).toBe(false);
	const twice = [1, 2].map(() => handOverClass(db, leaving, classId, staying.userId));
	expect((await Promise.all(twice)).sort()).toEqual([false, true]);
	const teachers = await teachersOf(db, schoolId, classId);
	expect(teachers.map(({ id, role }) => [id, role])).toEqual([
		[staying.userId, 'owner'],
		[leaving.userId, 'teacher']
	]);
	expect((await log()).map(({ action, subject }) => [action, subject])).toEqual([
		['class.handed-over', 'Class 7a']
	]);
});
