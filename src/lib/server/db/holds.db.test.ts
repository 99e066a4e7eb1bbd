import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someoneAt, someUser } from '../../../../tests/factories.ts';
import { PLAIN_MARKING } from '../../domain/quizzes/marking.ts';
import { saveAnswer } from './answers.ts';
import { startAssigned } from './assigned-attempts.ts';
import { assignmentEnds, studentsGiven } from './assignment-end.ts';
import { changeAssignment, findAssignment, type AssignmentSettings } from './assignments.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import { classBoard } from './class-board.ts';
import type { Db } from './client.ts';
import { copyQuiz } from './copies.ts';
import { openSet } from './editions.ts';
import { takeHint } from './hints.ts';
import { isSetHeld } from './holds.ts';
import type { Owner } from './owner.ts';
import { playerOfUser } from './players.ts';
import { findQuiz } from './quizzes.ts';
import { assignmentExceptions } from './schema/assignments.ts';
import { accommodations, enrolments } from './schema/classes.ts';
import { takeSeat } from './seats.ts';
import { submitAttempt } from './submissions.ts';
import { isToldElsewhere } from './told.ts';
import { checkAnswer } from './tries.ts';

const HOUR = 60 * 60 * 1000;
const NOW = new Date();
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

let db: Db;
let teacher: Owner;
let classId: string;
let mia: Owner;
let noah: Owner;
let given: Awaited<ReturnType<typeof someAssignment>>;

const give = async (settings: Partial<AssignmentSettings> = {}) => {
	const times = { opensAt: after(-1), closesAt: after(1) };
	given = await someAssignment(db, teacher, classId, { ...times, ...settings });
	// a link is open beside it
	await openSet(db, teacher, given.setId, 'link');
};
const isHeld = (now = NOW) => isSetHeld(db, teacher.schoolId, given.setId, now);
const end = async () => {
	const ends = await assignmentEnds(db, teacher.schoolId, [given.assignmentId]);
	return ends.get(given.assignmentId);
};

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	const made = await someClass(db, teacher);
	classId = made.classId;
	[mia, noah] = made.students as [Owner, Owner];
});

it.each<[string, Partial<AssignmentSettings>, number, boolean]>([
	['while it is open', {}, 0, true],
	['a day before it opens', { opensAt: after(24) }, 0, true],
	['longer before', { opensAt: after(25), closesAt: after(26) }, 0, false],
	['once it has closed', {}, 1.1, false],
	['while late answers are taken', { lateUntil: after(5) }, 2, true],
	['while it stays open for good', { closesAt: null }, 9999, true],
	['for practice', { practice: true }, 0, false]
])('keeps a quiz that is given from being played: %s', async (_, settings, hours, held) => {
	const closesAt = settings.opensAt && !settings.closesAt ? after(26) : after(1);
	await give({ closesAt, ...settings });
	expect(await isHeld(after(hours))).toBe(held);
});

it('lasts until everyone is done, an accommodation, an exception and what runs counted', async () => {
	await give();
	expect(await db.$count(studentsGiven(db, teacher.schoolId, [given.assignmentId]))).toBe(2);
	expect(await end()).toBe(after(1).getTime());
	const { assignmentId } = given;
	await db.insert(assignmentExceptions).values({ ...noah, assignmentId, closesAt: after(3) });
	expect(await end()).toBe(after(3).getTime());
	await db.insert(accommodations).values({ ...mia, closesLaterHours: 48 });
	expect(await end()).toBe(after(49).getTime());
	expect(await isHeld(after(48))).toBe(true);
	expect(await isHeld(after(49.1))).toBe(false);
	// who left the class has nothing to come, and what they have begun still runs
	await startAssigned(db, mia, assignmentId, NOW);
	await db.delete(enrolments).where(eq(enrolments.userId, mia.userId));
	expect(await end()).toBe(after(49).getTime() + 2000);
});

it('lets nobody begin by the link or copy, and its owner look at it', async () => {
	await give();
	const find = (userId: string | null) => findQuiz(db, teacher.schoolId, given.linkToken, userId);
	expect(await find(null)).toMatchObject({ isHeld: true });
	expect(await find(teacher.userId)).toMatchObject({ isHeld: false, via: 'owner' });
	const held = await find(null);
	const other = await someUser(db);
	expect(held && (await copyQuiz(db, other, { ...held, isPublic: true }))).toBeNull();
});

it('tells who plays already nothing before the end', async () => {
	await give({ opensAt: after(30), closesAt: after(31), marking: { ...PLAIN_MARKING, tries: 3 } });
	await openSet(db, teacher, given.setId, 'link');
	const guest = await someoneAt(db, given.linkToken);
	const id = await startAttempt(db, guest.player, guest.quiz);
	const ask = (now: Date) => checkAnswer(db, guest.player, id, 4, ['Thames'], 0, null, now);
	expect(await ask(after(7))).toEqual({ ok: false, reason: 'no-check' });
	expect(await takeHint(db, guest.player, id, 4, 1, after(7))).toMatchObject({ ok: false });
});

it.each<[AssignmentSettings['feedback'], boolean]>([
	['at-once', true],
	['after-submission', true],
	['after-closing', true],
	['score-only', false]
])('takes for practice what is played after an assignment with %s: %s', async (feedback, told) => {
	await give(feedback ? { feedback } : {});
	const player = await playerOfUser(db, mia);
	const started = await startAssigned(db, mia, given.assignmentId, NOW);
	if (!started.ok) throw new Error(started.reason);
	expect(await isToldElsewhere(db, player, given.setId)).toBe(false);
	await submitAttempt(db, player, started.attemptId, NOW);
	expect(await isToldElsewhere(db, player, given.setId)).toBe(told);
	expect(await isToldElsewhere(db, await playerOfUser(db, noah), given.setId)).toBe(false);
	const quiz = await findQuiz(db, mia.schoolId, given.linkToken, mia.userId);
	if (!quiz) throw new Error('The link is open');
	await takeSeat(db, player, quiz.setId, Math.random);
	const played = await startAttempt(db, player, quiz);
	expect(await findAttempt(db, player, played)).toMatchObject({ practice: told, via: 'link' });
});

it('ranks the class by the scores that count, under its nicknames', async () => {
	await give({ boardOn: true, shuffleQuestions: false });
	for (const [index, student] of [mia, noah].entries()) {
		const started = await startAssigned(db, student, given.assignmentId, NOW);
		if (!started.ok) throw new Error(started.reason);
		const player = await playerOfUser(db, student);
		await saveAnswer(db, player, started.attemptId, 1, ['false'], 0, null, NOW);
		if (index) await saveAnswer(db, player, started.attemptId, 3, ['40'], 0, null, NOW);
		await submitAttempt(db, player, started.attemptId, NOW);
	}
	const { rows, players } = await classBoard(db, mia, given.assignmentId);
	expect(rows.map(({ rank, milliPercent, mine }) => [rank, milliPercent, mine])).toEqual([
		[1, 40_000, false],
		[2, 20_000, true]
	]);
	expect(players).toBe(2);
	const names = await db.select({ nickname: enrolments.nickname }).from(enrolments);
	expect(rows.map(({ nickname }) => nickname).sort()).toEqual(
		names.map(({ nickname }) => nickname).sort()
	);
	const stranger = await someUser(db, 'student');
	expect(await classBoard(db, stranger, given.assignmentId)).toMatchObject({ players: 0 });
});

it('moves what runs when its teacher closes later', async () => {
	await give();
	const started = await startAssigned(db, mia, given.assignmentId, NOW);
	const settings = await findAssignment(db, teacher, given.assignmentId);
	if (!started.ok || !settings) throw new Error('It was given and begun');
	const targets = { classIds: [classId], userIds: [] };
	const later = { ...settings, closesAt: after(2) };
	await changeAssignment(db, teacher, given.assignmentId, later, targets, NOW);
	expect(await end()).toBe(after(2).getTime() + 2000);
});
