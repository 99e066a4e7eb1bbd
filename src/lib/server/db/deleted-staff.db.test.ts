import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { someClass } from '../../../../tests/class-factories.ts';
import { testDb } from '../../../../tests/db.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import { findAccount, setLocked, setRole } from './accounts.ts';
import { startAttempt } from './attempts.ts';
import { wholeLog } from './audit-log.ts';
import { acceptInvitation, inviteTeacher, teachersOf } from './class-teachers.ts';
import type { Db } from './client.ts';
import { deleteStaff, whatGoesWithStaff } from './deleted-staff.ts';
import { handOverAll } from './hand-over.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { findQuiz } from './quizzes.ts';
import { attempts } from './schema/answers.ts';
import { users } from './schema/people.ts';
import { versionSums } from './schema/sums.ts';
import { takeSeat } from './seats.ts';
import { submitAttempt } from './submissions.ts';

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

const isThere = async (who: Owner) => (await findAccount(db, who)) !== null;
const deletions = async () =>
	(await wholeLog(db, admin.schoolId, { kind: 'accounts', person: null })).filter(
		({ action }) => action === 'account.deleted'
	);

async function teachAlong(teacher: Owner) {
	const { classId } = await someClass(db, staying, ['Ada']);
	const token = await inviteTeacher(db, teacher.schoolId, classId, new Date());
	await acceptInvitation(db, teacher, token, new Date());
	return classId;
}

/** An attempt of their own at a colleague's quiz. */
async function tryOut(teacher: Owner) {
	const { linkToken } = await someQuiz(db, staying);
	const quiz = await findQuiz(db, teacher.schoolId, linkToken, teacher.userId);
	if (!quiz) throw new Error('There is a quiz');
	const player = await playerOfUser(db, teacher);
	await takeSeat(db, player, quiz.setId, Math.random);
	const attempt = await startAttempt(db, player, quiz);
	await submitAttempt(db, player, attempt, new Date());
}

it('deletes a teacher after the hand-over, with what is theirs alone', async () => {
	const classId = await teachAlong(leaving);
	await tryOut(leaving);
	await someQuiz(db, leaving);
	expect(await deleteStaff(db, leaving, admin)).toBe('owns-things');
	await handOverAll(db, leaving, staying.userId, admin);
	// whoever hands all over has left the classes of others
	expect((await teachersOf(db, admin.schoolId, classId)).map(({ id }) => id)).toEqual([
		staying.userId
	]);
	await teachAlong(leaving);
	const goes = { classes: ['Class 7a'], attempts: 1, answers: 0, sessions: 0 };
	expect(await whatGoesWithStaff(db, leaving)).toEqual(goes);
	expect(await deleteStaff(db, leaving, admin)).toBeNull();
	expect(await isThere(leaving)).toBe(false);
	expect(await db.$count(attempts)).toBe(0);
	expect(await db.$count(versionSums)).toBe(5);
	expect(await deletions()).toMatchObject([
		{
			subject: 'A teacher',
			actorName: 'A admin',
			details: { role: 'teacher', attempts: 1, answers: 0, classesLeft: 1 }
		}
	]);
});

it('deletes no student, nobody, not oneself, and never the last administrator', async () => {
	const student = await someUser(db, 'student');
	for (const who of [student, { ...leaving, userId: newId() }, { ...leaving, userId: 'no id' }])
		expect(await deleteStaff(db, who, admin)).toBe('nobody');
	expect(await deleteStaff(db, admin, admin)).toBe('yourself');
	const second = await someUser(db, 'admin');
	await setLocked(db, second, admin.userId, new Date());
	expect(await deleteStaff(db, admin, second)).toBe('last-administrator');
	await setLocked(db, second, admin.userId, null);
	const both = [deleteStaff(db, admin, second), deleteStaff(db, second, admin)];
	expect((await Promise.all(both)).sort()).toEqual(['last-administrator', null].sort());
	expect([await isThere(admin), await isThere(second)].sort()).toEqual([false, true]);
	expect(await deletions()).toHaveLength(1);
});

it('deletes an administrator while another one is left', async () => {
	await setRole(db, leaving, admin.userId, 'admin');
	expect(await deleteStaff(db, leaving, admin)).toBeNull();
	expect(await db.$count(users, eq(users.id, leaving.userId))).toBe(0);
});
