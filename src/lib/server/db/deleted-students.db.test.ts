import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { NO_ACCOMMODATION } from '../../domain/attempts/accommodation.ts';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someQuiz, someUser } from '../../../../tests/factories.ts';
import { setAccommodation } from './accommodations.ts';
import { saveAnswer } from './answers.ts';
import { startAssigned } from './assigned-attempts.ts';
import { deleteAssignment } from './assignments.ts';
import { startAttempt } from './attempts.ts';
import { noteAudit } from './audit.ts';
import { EVERYTHING } from './bank-query.ts';
import { searchBank } from './bank.ts';
import { deleteClass } from './class-deletions.ts';
import type { Db } from './client.ts';
import {
	classesOfOthers,
	deleteStudent,
	deleteStudentFor,
	whatGoesWithStudent
} from './deleted-students.ts';
import { addDispute } from './disputes.ts';
import { enrol } from './enrolments.ts';
import { removeStudent } from './leaving.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { findQuiz } from './quizzes.ts';
import { rowsOf } from './rows-of.ts';
import { allTables } from './saved-tables.ts';
import { attempts } from './schema/answers.ts';
import { auditLog } from './schema/audit.ts';
import { enrolments } from './schema/classes.ts';
import { disputes } from './schema/disputes.ts';
import { players, sessions, users } from './schema/people.ts';
import { takeSeat } from './seats.ts';
import { submitAttempt } from './submissions.ts';

const NAME = 'Mia Quandt-Olafsson';
const NOW = new Date();

let db: Db;
let teacher: Owner;
let classId: string;
let mia: Owner;
let noah: Owner;
let given: Awaited<ReturnType<typeof someAssignment>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	const made = await someClass(db, teacher, [NAME, 'Noah']);
	classId = made.classId;
	[mia = teacher, noah = teacher] = made.students;
	given = await someAssignment(db, teacher, classId, { shuffleQuestions: false });
});

async function answered(student: Owner) {
	const player = await playerOfUser(db, student);
	const started = await startAssigned(db, student, given.assignmentId, NOW);
	if (!started.ok) throw new Error(started.reason);
	await saveAnswer(db, player, started.attemptId, 1, ['false'], 0);
	await saveAnswer(db, player, started.attemptId, 4, ['Goldwater'], 0);
	await submitAttempt(db, player, started.attemptId, NOW);
	return { player, attemptId: started.attemptId };
}

/** Something of the student in every table that may have it. */
async function livedIn(student: Owner) {
	const { player, attemptId } = await answered(student);
	await addDispute(db, player, attemptId, 4, `${NAME} disagrees`, NOW);
	const played = await someQuiz(db, teacher);
	const quiz = await findQuiz(db, student.schoolId, played.linkToken, student.userId);
	if (!quiz) throw new Error('There is a quiz behind the link');
	const seat = await takeSeat(db, player, quiz.setId, Math.random);
	const own = await startAttempt(db, player, quiz);
	await submitAttempt(db, player, own, NOW);
	const { schoolId, userId } = student;
	const needs = { ...NO_ACCOMMODATION, timePercent: 150 } as const;
	await setAccommodation(db, teacher, classId, userId, needs, NOW);
	const expiresAt = new Date(NOW.getTime() + 1000);
	await db.insert(sessions).values({ idHash: 'one', schoolId, userId, expiresAt });
	const subjects = [userId, attemptId];
	for (const subjectId of subjects)
		await noteAudit(db, teacher, { action: 'mark.given', subject: NAME, subjectId });
	await noteAudit(db, student, { action: 'data.exported' });
	return { playerId: player.playerId, nickname: seat.nickname };
}

/** The tables in which some row says one of the words. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const table of allTables()) {
		const rows = rowsOf<{ text: string }>(
			await db.execute(sql.raw(`select t::text as text from "${table}" t`))
		);
		if (rows.some(({ text }) => words.some((word) => text.includes(word)))) found.push(table);
	}
	return found;
}

const fared = async () =>
	(await searchBank(db, teacher, { ...EVERYTHING, text: '85 million' })).entries.map(
		({ answers, milliCredit }) => [answers, milliCredit]
	);

it('deletes a student everywhere but in sums', async () => {
	await answered(noah);
	const { playerId, nickname } = await livedIn(mia);
	const [place] = await db.select().from(enrolments).where(eq(enrolments.userId, mia.userId));
	const words = [NAME, mia.userId, playerId, nickname, place?.nickname ?? ''];
	expect((await tablesWith(words)).length).toBeGreaterThanOrEqual(9);
	expect(await db.$count(disputes)).toBe(1);
	const before = await fared();
	expect(await whatGoesWithStudent(db, mia)).toEqual({
		classes: ['Class 7a'],
		attempts: 2,
		answers: 2,
		disputes: 1,
		sessions: 1
	});
	expect(await deleteStudentFor(db, teacher, classId, mia.userId)).toBe(true);
	// the log keeps a number that leads nowhere
	expect(await tablesWith(words)).toEqual(['audit_log']);
	expect(await tablesWith(words.filter((word) => word !== mia.userId))).toEqual([]);
	expect(await fared()).toEqual(before);
	const log = await db.select().from(auditLog).orderBy(auditLog.id);
	expect(log.at(-1)).toMatchObject({
		action: 'account.deleted',
		actorId: teacher.userId,
		subject: 'a student',
		subjectId: mia.userId,
		details: { attempts: 2, answers: 2 }
	});
	expect(await db.$count(attempts)).toBe(1);
	expect(await deleteStudentFor(db, teacher, classId, mia.userId)).toBe(false);
});

it('leaves an account to its other teachers, and lets the administrator delete it', async () => {
	const colleague = await someUser(db);
	const theirs = await someClass(db, colleague, []);
	await enrol(db, teacher.schoolId, theirs.classId, [mia.userId], 'in');
	expect(await classesOfOthers(db, teacher, mia.userId)).toEqual(['Class 7a']);
	expect(await deleteStudentFor(db, teacher, classId, mia.userId)).toBe(false);
	const admin = await someUser(db, 'admin');
	for (const nobody of [teacher.userId, admin.userId, 'no id'])
		expect(await deleteStudent(db, admin, nobody)).toBe(false);
	expect(await deleteStudent(db, admin, mia.userId)).toBe(true);
	expect(await db.$count(users, eq(users.id, mia.userId))).toBe(0);
});

it('is for the owner of the class alone, of their own classes all', async () => {
	const colleague = await someUser(db);
	const theirs = await someClass(db, colleague, ['Lea']);
	expect(await deleteStudentFor(db, colleague, classId, mia.userId)).toBe(false);
	expect(await deleteStudentFor(db, colleague, theirs.classId, mia.userId)).toBe(false);
	expect(await deleteStudentFor(db, teacher, classId, colleague.userId)).toBe(false);
	const other = await someClass(db, teacher, []);
	await enrol(db, teacher.schoolId, other.classId, [mia.userId], 'in');
	expect(await classesOfOthers(db, teacher, mia.userId)).toEqual([]);
	expect(await deleteStudentFor(db, teacher, other.classId, mia.userId)).toBe(true);
});

it.each(['leaving the last class', 'the class', 'the assignment'])(
	'keeps how questions fared when %s is deleted',
	async (what) => {
		await answered(mia);
		const before = await fared();
		expect(before).toEqual([[1, 1000]]);
		if (what === 'the class') await deleteClass(db, teacher, classId);
		else if (what === 'the assignment') await deleteAssignment(db, teacher, given.assignmentId);
		else await removeStudent(db, teacher, classId, mia.userId);
		expect(await db.$count(attempts)).toBe(0);
		expect(await db.$count(players)).toBe(what === 'the assignment' ? 1 : 0);
		expect(await fared()).toEqual(before);
	}
);
