import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import type { AssignmentSettings } from './assignments.ts';
import type { Db } from './client.ts';
import { moveDeadlines, ownScheduleOf, ownSchedules } from './deadlines.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignmentExceptions } from './schema/assignments.ts';
import { accommodations } from './schema/classes.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 4, 12);
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
/** Opens at noon, closes an hour later, 20 minutes each. */
const LESSON = { opensAt: at(0), closesAt: at(60), timeLimitMinutes: 20 };

let db: Db;
let teacher: Owner;
let mia: Owner;
let noah: Owner;
let classId: string;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	const made = await someClass(db, teacher);
	classId = made.classId;
	[mia, noah] = made.students as [Owner, Owner];
});

const given = (settings: Partial<AssignmentSettings> = {}) =>
	someAssignment(db, teacher, classId, { ...LESSON, ...settings });

/** An attempt of the student begun at noon, for 20 minutes; its id. */
const began = (
	student: Owner,
	assignment: Awaited<ReturnType<typeof someAssignment>>,
	row: Partial<typeof attempts.$inferInsert> = {}
) => someAssignedAttempt(db, student, assignment, { startedAt: at(0), deadlineAt: at(20), ...row });

const deadline = async (id: string) => {
	const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
	return row?.deadlineAt ? (row.deadlineAt.getTime() - NOON) / MINUTE : null;
};

test('one student’s schedule has their accommodation and their exception in it', async () => {
	const { assignmentId } = await given();
	const { schoolId } = teacher;
	await db
		.insert(accommodations)
		.values({ ...mia, timePercent: 150, closesLaterHours: 1, extraAttempts: 1 });
	await db
		.insert(assignmentExceptions)
		.values({ ...mia, assignmentId, closesAt: at(120), extraAttempts: 1 });
	expect(await ownScheduleOf(db, schoolId, assignmentId, mia.userId)).toEqual({
		opensAt: NOON,
		closesAt: at(180).getTime(),
		lateUntil: null,
		timeLimitMinutes: 20,
		attempts: 3,
		timePercent: 150
	});
	const both = await ownSchedules(db, schoolId, assignmentId, [mia.userId, noah.userId]);
	expect(both.get(noah.userId)).toMatchObject({ closesAt: at(60).getTime(), timePercent: 100 });
	expect(await ownScheduleOf(db, schoolId, 'nothing', mia.userId)).toBeNull();
});

test('running attempts get the deadlines that they have by now, and no others', async () => {
	const assignment = await given();
	const { schoolId } = teacher;
	const running = await began(mia, assignment, { addedMinutes: 5, deadlineAt: at(25) });
	const over = await began(noah, assignment, { deadlineAt: at(9) });
	const elsewhere = await given();
	const other = await began(await someUser(db, 'student'), elsewhere);
	await db.insert(accommodations).values({ ...mia, timePercent: 200 });
	await moveDeadlines(db, schoolId, assignment, at(10));
	expect(await deadline(running)).toBe(45);
	expect(await deadline(over)).toBe(9);
	expect(await deadline(other)).toBe(20);
});

test('a student’s running attempts move, and never end before now', async () => {
	const assignment = await given({ closesAt: at(5) });
	const mine = await began(mia, assignment);
	const theirs = await began(noah, assignment);
	await moveDeadlines(db, teacher.schoolId, { userId: mia.userId }, at(10));
	expect(await deadline(mine)).toBe(10);
	expect(await deadline(theirs)).toBe(20);
});

test('where nothing ends an attempt there is no deadline', async () => {
	const assignment = await given({ closesAt: null });
	const mine = await began(mia, assignment);
	await db.insert(accommodations).values({ ...mia, timePercent: null });
	await moveDeadlines(db, teacher.schoolId, assignment, at(10));
	expect(await deadline(mine)).toBeNull();
});
