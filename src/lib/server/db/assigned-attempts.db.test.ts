import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { startAssigned } from './assigned-attempts.ts';
import type { AssignmentSettings } from './assignments.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { findAttempt, pastAttempts } from './attempts.ts';
import type { Db } from './client.ts';
import { takeHint } from './hints.ts';
import { isId } from './ids.ts';
import type { Owner, Player } from './owner.ts';
import { playerOfUser } from './players.ts';
import { attempts } from './schema/answers.ts';
import { standings } from './schema/boards.ts';
import { assignmentExceptions, assignmentTargets } from './schema/assignments.ts';
import { accommodations, classes, enrolments } from './schema/classes.ts';
import { questionSets } from './schema/sets.ts';
import { assignmentsFor } from './student-assignments.ts';
import { submitAttempt } from './submissions.ts';
import { checkAnswer } from './tries.ts';

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-03-04T10:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

let db: Db;
let teacher: Owner;
let classId: string;
let mia: Owner;
let noah: Owner;
let player: Player;
let assignmentId: string;
let setId: string;

async function give(settings: Partial<AssignmentSettings> = {}) {
	const times = { opensAt: after(-HOUR), closesAt: after(HOUR), shuffleQuestions: false };
	({ assignmentId, setId } = await someAssignment(db, teacher, classId, { ...times, ...settings }));
}

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	const made = await someClass(db, teacher);
	classId = made.classId;
	[mia, noah] = made.students as [Owner, Owner];
	player = await playerOfUser(db, mia);
	await give();
});

const start = (now = NOW, student = mia) => startAssigned(db, student, assignmentId, now);
async function begun(now = NOW, student = mia): Promise<string> {
	const started = await start(now, student);
	if (!started.ok) throw new Error(`Not begun: ${started.reason}`);
	return started.attemptId;
}
const find = (id: string, who = player) => findAttempt(db, who, id);
const save = (id: string, position: number, values: string[], now = NOW, base = 0) =>
	saveAnswer(db, player, id, position, values, base, null, now);
const allOf = (student: Owner) =>
	db.$count(
		attempts,
		and(eq(attempts.schoolId, student.schoolId), eq(attempts.assignmentId, assignmentId))
	);

it('begins one attempt from several devices at once, and goes on with it', async () => {
	await give({ attempts: 3 });
	const started = await Promise.all([start(), start(), start(), start()]);
	const ids = new Set(started.map((one) => one.ok && one.attemptId));
	expect(ids.size).toBe(1);
	expect(await begun(after(60_000))).toBe([...ids][0]);
	expect(await allOf(mia)).toBe(1);
	expect(await find(await begun())).toMatchObject({
		via: 'assignment',
		startPath: `/assignments/${assignmentId}`,
		deadlineAt: after(HOUR),
		practice: false
	});
});

it.each([1, 2])('never begins more than %i attempts, however many ask at once', async (most) => {
	await give({ attempts: most });
	for (let n = 0; n < most; n++) await submitAttempt(db, player, await begun(), NOW);
	const left = await Promise.all([start(), start(), start()]);
	expect(left).toEqual(Array(3).fill({ ok: false, reason: 'no-attempts-left' }));
	expect(await allOf(mia)).toBe(most);
});

it.each([
	['before opening', -HOUR - 1, 'not-open-yet'],
	['at closing', HOUR, 'closed'],
	['long after', 90 * HOUR, 'closed']
])('begins nothing %s', async (_, ms, reason) => {
	expect(await start(after(ms))).toEqual({ ok: false, reason });
	expect(await allOf(mia)).toBe(0);
});

it('is given to who is in the class, or to one student, and to nobody else', async () => {
	const stranger = await someUser(db, 'student');
	const missing = { ok: false, reason: 'not-found' };
	expect(await start(NOW, stranger)).toEqual(missing);
	expect(await start(NOW, teacher)).toEqual(missing);
	expect(await startAssigned(db, mia, 'no-id', NOW)).toEqual(missing);
	await db.insert(assignmentTargets).values({
		id: assignmentId,
		schoolId: mia.schoolId,
		assignmentId,
		userId: stranger.userId
	});
	expect(isId(await begun(NOW, stranger))).toBe(true);
	await db.update(enrolments).set({ state: 'asked' }).where(eq(enrolments.userId, mia.userId));
	expect(await start()).toEqual(missing);
	await db.update(classes).set({ archivedAt: NOW });
	expect(await start(NOW, noah)).toEqual(missing);
	expect(await assignmentsFor(db, noah)).toEqual([]);
	expect((await assignmentsFor(db, stranger)).map(({ attempts }) => attempts.length)).toEqual([1]);
});

it('ends by the times that the student has', async () => {
	await give({ timeLimitMinutes: 20 });
	await db.insert(accommodations).values({ ...mia, timePercent: 150, extraAttempts: 1 });
	await db
		.insert(assignmentExceptions)
		.values({ ...noah, assignmentId, closesAt: after(2 * HOUR) });
	const deadlines = [];
	for (const student of [mia, noah]) {
		const who = await playerOfUser(db, student);
		deadlines.push((await find(await begun(after(HOUR - 60_000), student), who))?.deadlineAt);
	}
	expect(deadlines).toEqual([after(HOUR + 30_000), after(HOUR + 19 * 60_000)]);
});

it('takes answers until the deadline and its grace, and then hands in what is saved', async () => {
	const id = await begun();
	const ends = HOUR;
	expect(await save(id, 1, ['false'], after(ends + 2000))).toMatchObject({ ok: true });
	const over = { ok: false, reason: 'over' };
	expect(await save(id, 3, ['40'], after(ends + 2001))).toEqual(over);
	expect(await checkAnswer(db, player, id, 3, ['40'], 0, null, after(ends + 2001))).toEqual(over);
	expect(await takeHint(db, player, id, 3, 1, after(ends + 2001))).toEqual(over);
	expect(await start(after(ends + 2001))).toEqual({ ok: false, reason: 'closed' });
	expect(await find(id)).toMatchObject({ submittedAt: after(ends), milliMarks: 1000, late: false });
});

it('counts what is handed in within the grace as handed in at the deadline', async () => {
	const id = await begun();
	await submitAttempt(db, player, id, after(HOUR + 1500));
	expect(await find(id)).toMatchObject({ submittedAt: after(HOUR), late: false });
});

it('marks late what comes after closing, where that is taken', async () => {
	await give({ lateUntil: after(3 * HOUR), attempts: 3 });
	const inTime = await begun();
	await submitAttempt(db, player, inTime, after(HOUR));
	const late = await begun(after(2 * HOUR));
	await submitAttempt(db, player, late, after(2 * HOUR + 1));
	expect([await find(inTime), await find(late)].map((one) => one?.late)).toEqual([false, true]);
});

it('lets nobody back where there is no going back', async () => {
	await give({ goBack: false });
	const id = await begun();
	expect(await save(id, 0, ['1'])).toMatchObject({ ok: true, revision: 1 });
	expect(await save(id, 0, ['2'], NOW, 1)).toMatchObject({ ok: true, revision: 2 });
	await save(id, 1, ['false']);
	const passed = { ok: false, reason: 'passed' };
	expect(await save(id, 0, ['0'], NOW, 2)).toEqual(passed);
	expect(await takeHint(db, player, id, 0, 1, NOW)).toEqual(passed);
	// an answer whose confirmation was lost comes again, and is there already
	expect(await save(id, 0, ['2'], NOW, 1)).toMatchObject({ ok: true, revision: 2 });
	expect(await find(id)).toMatchObject({ reached: 1, rules: { goBack: false } });
});

it('asks in an order of each attempt’s own, or in that of the quiz', async () => {
	const stems = async (student: Owner) => {
		const items = await attemptItemsOf(db, student.schoolId, await begun(NOW, student));
		return items.map(({ question }) => question.content.stem);
	};
	const written = await stems(mia);
	expect(await stems(noah)).toEqual(written);
	const orders: string[] = [];
	for (let n = 0; n < 4; n++) {
		await give({ shuffleQuestions: true });
		const shuffled = await stems(mia);
		expect([...shuffled].sort()).toEqual([...written].sort());
		orders.push(shuffled.join());
	}
	// 120 orders: all four as written would be one in 200 million
	expect(orders.some((order) => order !== written.join())).toBe(true);
});

it('counts on no board of the quiz, and is none of the attempts of one’s own accord', async () => {
	const id = await begun();
	await save(id, 1, ['false']);
	await submitAttempt(db, player, id, NOW);
	expect(await db.$count(standings)).toBe(0);
	expect(await pastAttempts(db, player, setId)).toEqual([]);
});

it('checks an answer once where each is told at once, and none where it is for a mark', async () => {
	await give({ feedback: 'at-once' });
	const id = await begun();
	const items = await attemptItemsOf(db, mia.schoolId, id);
	const at = items.findIndex(({ question }) => question.kind === 'text');
	const check = (answer: string, base: number) =>
		checkAnswer(db, player, id, at, [answer], base, null, NOW);
	expect(await check('Thames', 0)).toEqual({ ok: true });
	expect(await check('Silverwater', 1)).toEqual({ ok: false, reason: 'fixed' });
	await give();
	expect(await checkAnswer(db, player, await begun(), at, ['Thames'], 0, null, NOW)).toMatchObject({
		ok: false
	});
});

it('stays to its student when the quiz is deleted', async () => {
	const id = await begun();
	await db.update(questionSets).set({ removedAt: NOW });
	expect(await find(id)).toMatchObject({ id });
});
