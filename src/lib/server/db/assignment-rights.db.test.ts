import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { NO_ACCOMMODATION } from '../../domain/attempts/accommodation.ts';
import { findAccommodated, setAccommodation } from './accommodations.ts';
import { addMinutes } from './added-minutes.ts';
import { listAssignments } from './assignment-list.ts';
import { assignmentProgress } from './assignment-progress.ts';
import type { Db } from './client.ts';
import { ownScheduleOf } from './deadlines.ts';
import { removeSet, restoreSet } from './deletions.ts';
import { publishSet } from './editions.ts';
import { findException, setException } from './exceptions.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classTeachers } from './schema/classes.ts';
import { seenAssignment } from './seen-assignments.ts';

const NOW = new Date('2026-03-04T12:00Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
/** Opened at noon for an hour, 20 minutes each. */
const LESSON = { opensAt: NOW, closesAt: at(60), timeLimitMinutes: 20, attempts: 1 };

let db: Db;
let owner: Owner;
/** Teaches the first class with the owner. */
let coTeacher: Owner;
let stranger: Owner;
let mia: Owner;
let noah: Owner;
let zoe: Owner;
let first: string;
let second: string;
let given: Awaited<ReturnType<typeof someAssignment>>;

beforeEach(async () => {
	db = await testDb();
	[owner, coTeacher, stranger] = [await someUser(db), await someUser(db), await someUser(db)];
	const one = await someClass(db, owner);
	const two = await someClass(db, owner, ['Zoe']);
	[first, second] = [one.classId, two.classId];
	[mia, noah] = one.students as [Owner, Owner];
	[zoe] = two.students as [Owner];
	await db.insert(classTeachers).values({ ...coTeacher, classId: first, role: 'teacher' });
	given = await someAssignment(db, owner, first, LESSON);
	const { schoolId } = owner;
	const { assignmentId } = given;
	await db
		.insert(assignmentTargets)
		.values({ id: newId(), schoolId, assignmentId, classId: second });
});

const begin = (student: Owner, row: Partial<typeof attempts.$inferInsert> = {}) =>
	someAssignedAttempt(db, student, given, { startedAt: NOW, deadlineAt: at(20), ...row });

const deadline = async (id: string) => {
	const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
	return row?.deadlineAt ? (row.deadlineAt.getTime() - NOW.getTime()) / 60_000 : null;
};

describe('seeing', () => {
	const names = async (teacher: Owner) => {
		const seen = await seenAssignment(db, teacher, given.assignmentId);
		const groups = seen && (await assignmentProgress(db, seen));
		return groups?.map(({ students }) => students.map(({ name }) => name)) ?? null;
	};

	test('its owner sees everybody, a co-teacher their class, others and students nothing', async () => {
		expect(await names(owner)).toEqual([['Mia', 'Noah'], ['Zoe']]);
		expect(await names(coTeacher)).toEqual([['Mia', 'Noah']]);
		expect(await names(stranger)).toBeNull();
		expect(await names(mia)).toBeNull();
		expect(await seenAssignment(db, owner, 'nothing')).toBeNull();
	});

	test('lists name it for those who see it', async () => {
		const titles = async (teacher: Owner) =>
			(await listAssignments(db, teacher, NOW)).map((line) => [line.isOwner, line.classes.length]);
		expect(await titles(owner)).toEqual([[true, 2]]);
		expect(await titles(coTeacher)).toEqual([[false, 1]]);
		expect(await titles(stranger)).toEqual([]);
		expect(await listAssignments(db, owner, NOW, given.setId)).toHaveLength(1);
		expect(await listAssignments(db, owner, NOW, given.assignmentId)).toHaveLength(0);
	});

	test('a deleted quiz takes its assignments out of sight until it is back', async () => {
		await removeSet(db, owner, given.setId, NOW);
		expect(await names(owner)).toBeNull();
		expect(await listAssignments(db, owner, NOW)).toEqual([]);
		await restoreSet(db, owner, given.setId);
		expect(await names(owner)).not.toBeNull();
	});

	test('a newer edition is known', async () => {
		await publishSet(db, owner, given.setId, 'private');
		const seen = await seenAssignment(db, owner, given.assignmentId);
		expect([seen?.edition, seen?.newestEdition]).toEqual([1, 2]);
	});

	test('it tells how far everybody is', async () => {
		await begin(mia, { milliMarks: 4000, submittedAt: at(9) });
		await begin(mia);
		const former = await someUser(db, 'student');
		await begin(former, { milliMarks: 0, submittedAt: at(9) });
		const seen = await seenAssignment(db, owner, given.assignmentId);
		const groups = seen ? await assignmentProgress(db, seen) : [];
		expect(groups.map(({ kind }) => kind)).toEqual(['class', 'class', 'former']);
		const [line, none] = groups[0]?.students ?? [];
		expect(line).toMatchObject({ milliPercent: 80_000, hasException: false });
		expect(line?.attempts.map(({ number, submittedAt }) => [number, submittedAt])).toEqual([
			[1, at(9)],
			[2, null]
		]);
		expect(none).toMatchObject({ attempts: [], milliPercent: null });
		expect(await listAssignments(db, owner, NOW)).toMatchObject([{ handedIn: 2, working: 1 }]);
	});
});

describe('adding minutes', () => {
	const add = (teacher: Owner, student: Owner | null, minutes = 5) =>
		addMinutes(db, teacher, given.assignmentId, student?.userId ?? null, minutes, at(10));

	test('for one, and for all who are working', async () => {
		const [one, other] = [await begin(mia), await begin(noah)];
		expect(await add(owner, mia)).toBe(1);
		expect(await add(owner, null)).toBe(2);
		expect([await deadline(one), await deadline(other)]).toEqual([30, 25]);
		const [row] = await db.select().from(attempts).where(eq(attempts.id, one));
		expect(row?.addedMinutes).toBe(10);
	});

	test('not where the time is over, nothing ends it, or it was handed in', async () => {
		const over = await begin(mia, { deadlineAt: at(9) });
		const free = await begin(noah, { deadlineAt: null });
		await begin(zoe, { milliMarks: 0, submittedAt: at(5) });
		expect(await add(owner, null)).toBe(0);
		expect([await deadline(over), await deadline(free)]).toEqual([9, null]);
	});

	test('in the grace after the deadline it still counts', async () => {
		const id = await begin(mia, { deadlineAt: new Date(at(10).getTime() - 1900) });
		expect(await add(owner, mia)).toBe(1);
		expect(await deadline(id)).toBeCloseTo(15, 1);
	});

	test('a co-teacher helps their own class, and nobody else can', async () => {
		const [mine, theirs] = [await begin(mia), await begin(zoe)];
		expect(await add(coTeacher, null)).toBe(1);
		expect([await deadline(mine), await deadline(theirs)]).toEqual([25, 20]);
		expect(await add(coTeacher, zoe)).toBeNull();
		expect(await add(stranger, mia)).toBeNull();
		expect(await add(mia, mia)).toBeNull();
		expect(await addMinutes(db, owner, given.assignmentId, 'nothing', 5, NOW)).toBeNull();
	});
});

describe('an exception', () => {
	const except = (teacher: Owner, student: Owner, closesAt: Date | null, extraAttempts = 0) => {
		const values = { opensAt: null, closesAt, extraAttempts };
		return setException(db, teacher, given.assignmentId, student.userId, values, at(10));
	};
	const found = () => findException(db, owner.schoolId, given.assignmentId, mia.userId);

	test('moves the student’s deadline, and goes when nothing is different', async () => {
		const id = await begin(mia, { startedAt: at(50), deadlineAt: at(60) });
		expect(await except(coTeacher, mia, at(120), 1)).toBe(true);
		expect(await deadline(id)).toBe(70);
		const own = await ownScheduleOf(db, owner.schoolId, given.assignmentId, mia.userId);
		expect(own).toMatchObject({ closesAt: at(120).getTime(), attempts: 2 });
		expect(await except(owner, mia, null)).toBe(true);
		expect(await deadline(id)).toBe(60);
		expect(await found()).toEqual({ opensAt: null, closesAt: null, extraAttempts: 0 });
	});

	test('is made by those alone who see the student', async () => {
		expect(await except(coTeacher, zoe, at(120))).toBe(false);
		expect(await except(stranger, mia, at(120))).toBe(false);
		expect(await except(owner, await someUser(db, 'student'), at(120))).toBe(false);
		expect(await except(owner, { ...mia, userId: 'nothing' }, at(120))).toBe(false);
	});
});

describe('an accommodation', () => {
	const needs = { ...NO_ACCOMMODATION, timePercent: 200 as const, closesLaterHours: 1 };
	const set = (teacher: Owner, classId: string, student: Owner) =>
		setAccommodation(db, teacher, classId, student.userId, needs, at(10));

	test('follows the student past closing into what they are taking', async () => {
		const id = await begin(mia, { startedAt: at(50), deadlineAt: at(60) });
		const other = await begin(noah);
		expect(await set(coTeacher, first, mia)).toBe(true);
		expect([await deadline(id), await deadline(other)]).toEqual([90, 20]);
		const own = await ownScheduleOf(db, owner.schoolId, given.assignmentId, mia.userId);
		expect(own).toMatchObject({ closesAt: at(120).getTime(), timePercent: 200 });
		expect(await findAccommodated(db, owner, first, mia.userId)).toEqual({
			userId: mia.userId,
			name: 'Mia',
			className: 'Class 7a',
			accommodation: needs
		});
	});

	test('is seen and set by the teachers of the student’s class alone', async () => {
		expect(await set(coTeacher, second, zoe)).toBe(false);
		expect(await set(stranger, first, mia)).toBe(false);
		expect(await set(noah, first, mia)).toBe(false);
		expect(await set(owner, second, mia)).toBe(false);
		expect(await findAccommodated(db, stranger, first, mia.userId)).toBeNull();
		expect(await findAccommodated(db, owner, first, 'nothing')).toBeNull();
	});
});
