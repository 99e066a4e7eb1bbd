import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { tidyUp } from '../sweep.ts';
import { saveAnswer } from './answers.ts';
import { startAttempt } from './attempts.ts';
import { EVERYTHING } from './bank-query.ts';
import { searchBank } from './bank.ts';
import type { Db } from './client.ts';
import { inviteTeacher } from './class-teachers.ts';
import type { Owner } from './owner.ts';
import { purge, whatPurgeRemoves } from './purge.ts';
import { retentionOf, setRetention } from './retention.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { auditLog } from './schema/audit.ts';
import { standings } from './schema/boards.ts';
import { classInvitations } from './schema/classes.ts';
import { players, sessions } from './schema/people.ts';
import { versionSums } from './schema/sums.ts';
import { submitAttempt } from './submissions.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const LAST_YEAR = new Date('2026-07-30T21:00:00Z');
const THIS_YEAR = new Date('2026-08-01T00:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

let db: Db;
let teacher: Owner;
let quiz: Awaited<ReturnType<typeof someQuiz>>;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	quiz = await someQuiz(db, teacher);
});

const run = (now = NOW) => purge(db, { ...teacher, userId: null }, now, 'UTC');

/** Somebody answers the true/false question and hands in. */
async function played(value: string, submittedAt: Date, player?: { id: string }) {
	const guest = await someoneAt(db, quiz.linkToken);
	const who = player ? { ...guest.player, playerId: player.id } : guest.player;
	const id = await startAttempt(db, who, guest.quiz);
	await saveAnswer(db, who, id, 1, [value], 0);
	await saveAnswer(db, who, id, 1, [value], 1);
	await submitAttempt(db, who, id, submittedAt);
	return { id, playerId: who.playerId };
}

const fared = async () =>
	(await searchBank(db, teacher, { ...EVERYTHING, text: '85 million' })).entries.map(
		({ answers, milliCredit }) => [answers, milliCredit]
	);

/** As if they had an account: guests go for another reason. */
const staying = (guestExpiresAt = new Date('2099-01-01')) =>
	db.update(players).set({ guestExpiresAt });

it('removes last year’s attempts, keeps this year’s, and how the questions fared', async () => {
	await played('false', LAST_YEAR);
	await played('true', LAST_YEAR);
	const kept = await played('false', THIS_YEAR);
	await staying();
	expect(await fared()).toEqual([[3, 667]]);
	const wouldGo = await whatPurgeRemoves(db, teacher.schoolId, NOW, 'UTC');
	expect(await db.$count(attempts)).toBe(3);
	const removed = await run();
	expect(removed).toEqual(wouldGo);
	expect(removed).toMatchObject({ before: THIS_YEAR, attempts: 2, answers: 2, guests: 0 });
	const left = await db.select({ id: attempts.id }).from(attempts);
	expect(left).toEqual([{ id: kept.id }]);
	for (const table of [attemptItems, answers, gradings])
		expect(await db.$count(table)).toBe(await db.$count(table, eq(table.attemptId, kept.id)));
	expect(await fared()).toEqual([[3, 667]]);
	expect(await db.select().from(standings)).toMatchObject([{ attemptId: kept.id }]);
	expect(await run()).toMatchObject({ attempts: 0, answers: 0 });
	expect(await fared()).toEqual([[3, 667]]);
	expect(await db.select().from(auditLog)).toMatchObject([
		{ action: 'data.purged', actorId: null, details: { attempts: 2, answers: 2, guests: 0 } }
	]);
	expect((await retentionOf(db, teacher.schoolId)).purgedAt).toEqual(NOW);
});

it('adds the next year’s to the sums of the year before', async () => {
	await played('false', LAST_YEAR);
	await staying();
	await run();
	await played('true', new Date('2027-05-01'));
	await staying();
	expect(await fared()).toEqual([[2, 500]]);
	await run(new Date('2027-11-25'));
	expect(await db.$count(attempts)).toBe(0);
	expect(await fared()).toEqual([[2, 500]]);
	expect(await db.$count(versionSums)).toBe(5);
});

it('lets a player’s next best attempt stand on the board', async () => {
	const first = await played('false', LAST_YEAR);
	const second = await played('true', THIS_YEAR, { id: first.playerId });
	await staying();
	expect(await db.select().from(standings)).toMatchObject([{ attemptId: first.id }]);
	await run();
	expect(await db.select().from(standings)).toMatchObject([
		{ attemptId: second.id, milliPercent: 0 }
	]);
});

it('removes what was begun and left before the year ended, and keeps what was handed in after', async () => {
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah']);
	const given = await someAssignment(db, teacher, classId);
	const [mia = teacher, noah = teacher] = students;
	await someAssignedAttempt(db, mia, given, { startedAt: LAST_YEAR });
	const late = { startedAt: LAST_YEAR, submittedAt: THIS_YEAR, milliMarks: 0 };
	const kept = await someAssignedAttempt(db, noah, given, late);
	expect(await run()).toMatchObject({ attempts: 1, answers: 0 });
	expect(await db.select({ id: attempts.id }).from(attempts)).toEqual([{ id: kept }]);
});

it('removes more than one batch', async () => {
	const names = Array.from({ length: 101 }, (_, n) => `Student ${n}`);
	const { classId, students } = await someClass(db, teacher, names);
	const given = await someAssignment(db, teacher, classId);
	for (const student of students)
		await someAssignedAttempt(db, student, given, { submittedAt: LAST_YEAR, milliMarks: 0 });
	expect(await run()).toMatchObject({ attempts: 101 });
	expect(await db.$count(attempts)).toBe(0);
});

it('keeps everything where no days are set, and does as the settings say', async () => {
	await played('false', LAST_YEAR);
	await staying();
	const admin = await someUser(db, 'admin');
	await setRetention(db, admin, { yearEnds: '07-31', keepDays: null });
	expect(await run()).toMatchObject({ before: null, attempts: 0 });
	await setRetention(db, admin, { yearEnds: '12-15', keepDays: 0 });
	expect(await run()).toMatchObject({ attempts: 0 });
	await setRetention(db, admin, { yearEnds: '11-24', keepDays: 0 });
	expect(await run()).toMatchObject({ attempts: 1 });
	const said = (await db.select().from(auditLog)).filter(
		({ action }) => action === 'school.setting-changed'
	);
	expect(said.map(({ subject, details }) => [subject, details])).toEqual([
		['days that answers are kept', { from: 30, to: null }],
		['end of the school year', { from: '07-31', to: '12-15' }],
		['days that answers are kept', { from: null, to: 0 }],
		['end of the school year', { from: '12-15', to: '11-24' }]
	]);
});

it('tidies up every hour, and purges once a day, not on the first', async () => {
	await played('false', LAST_YEAR);
	await staying();
	const { playerId } = await played('true', NOW);
	const guest = eq(players.id, playerId);
	await db.update(players).set({ guestExpiresAt: NOW }).where(guest);
	const { userId, schoolId } = teacher;
	const expiresAt = NOW;
	await db.insert(sessions).values([
		{ idHash: 'over', schoolId, userId, expiresAt },
		{ idHash: 'good', schoolId, userId, expiresAt: new Date(NOW.getTime() + 1) }
	]);
	const { classId } = await someClass(db, teacher);
	await inviteTeacher(db, schoolId, classId, new Date(NOW.getTime() - 7 * DAY_MS));
	await inviteTeacher(db, schoolId, classId, NOW);

	await tidyUp(db, schoolId, NOW);
	expect(await db.$count(players, guest)).toBe(0);
	expect(await db.$count(attempts)).toBe(1);
	expect(await fared()).toEqual([[2, 500]]);
	expect(await db.select({ id: sessions.idHash }).from(sessions)).toEqual([{ id: 'good' }]);
	expect(await db.$count(classInvitations)).toBe(1);

	await tidyUp(db, schoolId, new Date(NOW.getTime() + DAY_MS - 1));
	expect(await db.$count(attempts)).toBe(1);
	const both = [1, 2].map(() => tidyUp(db, schoolId, new Date(NOW.getTime() + DAY_MS)));
	await Promise.all(both);
	expect(await db.$count(attempts)).toBe(0);
	expect(await fared()).toEqual([[2, 500]]);
	expect(await db.$count(auditLog)).toBe(1);
});
