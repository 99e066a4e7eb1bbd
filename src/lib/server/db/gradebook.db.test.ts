import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { findClassFor } from './classes.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import { findException, setException, setExcused } from './exceptions.ts';
import { gradebookOf } from './gradebook.ts';
import { setGradebookRules } from './gradebook-rules.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attemptItems, attempts, gradings } from './schema/answers.ts';
import { assignmentExceptions, assignments, assignmentTargets } from './schema/assignments.ts';
import { accommodations, classTeachers } from './schema/classes.ts';
import { questionVersions } from './schema/questions.ts';

const NOW = new Date();
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const CLOSED = { opensAt: at(-9), closesAt: at(-1) };

let db: Db;
let owner: Owner;
let coTeacher: Owner;
let stranger: Owner;
let mia: Owner;
let noah: Owner;
let classId: string;

beforeEach(async () => {
	db = await testDb();
	[owner, coTeacher, stranger] = [await someUser(db), await someUser(db), await someUser(db)];
	const made = await someClass(db, owner);
	classId = made.classId;
	[mia, noah] = made.students as [Owner, Owner];
	await db.insert(classTeachers).values({ ...coTeacher, classId, role: 'teacher' });
});

const book = async (teacher = owner) => {
	const theClass = await findClassFor(db, teacher, classId);
	if (!theClass) throw new Error('The class is theirs');
	return gradebookOf(db, teacher, theClass, NOW);
};

/** Each student's mean and cells, in a line: what opened first at the front. */
const lines = async (teacher = owner) =>
	(await book(teacher)).students.map(({ name, milliPercent, cells }) => {
		const texts = cells
			.toReversed()
			.map((cell) =>
				cell
					? [
							cell.state,
							cell.milliPercent ?? '',
							cell.late ? 'late' : '',
							cell.dropped ? 'dropped' : '',
							cell.isPending ? 'pending' : ''
						]
							.filter((text) => text !== '')
							.join(' ')
					: '-'
			);
		return [name, milliPercent, ...texts];
	});

const give = (settings: Parameters<typeof someAssignment>[3] = {}) =>
	someAssignment(db, owner, classId, settings);

describe('the gradebook', () => {
	test('has each student’s results, and what is missing, late, at work or to come', async () => {
		const first = await give({ ...CLOSED, opensAt: at(-12), attempts: 2 });
		const second = await give({ ...CLOSED, lateUntil: at(1), weight: 3 });
		const third = await give({ opensAt: at(-2) });
		const fourth = await give({ opensAt: at(-1), practice: true });
		await someAssignedAttempt(db, mia, first, { milliMarks: 2000 });
		await someAssignedAttempt(db, mia, first, { milliMarks: 3000 });
		await someAssignedAttempt(db, mia, second, { milliMarks: 5000, late: true });
		await someAssignedAttempt(db, mia, third);
		await someAssignedAttempt(db, noah, fourth, { milliMarks: 1000 });
		expect((await book()).columns.map(({ id }) => id)).toEqual(
			[fourth, third, second, first].map(({ assignmentId }) => assignmentId)
		);
		expect(await lines()).toEqual([
			['Mia', 90_000, 'done 60000', 'done 100000 late', 'working', 'waiting'],
			['Noah', 0, 'missing 0', 'waiting', 'waiting', 'done 20000']
		]);
	});

	test('reads marks and points from the attempts, as they are by now', async () => {
		const given = await give(CLOSED);
		const id = await someAssignedAttempt(db, mia, given, { milliMarks: 2000 });
		expect((await lines())[0]).toEqual(['Mia', 40_000, 'done 40000']);
		const change = (values: Partial<typeof attempts.$inferInsert>) =>
			db.update(attempts).set(values).where(eq(attempts.id, id));
		await change({ milliMarks: 3000, milliPoints: 4000 });
		expect((await lines())[0]).toEqual(['Mia', 75_000, 'done 75000']);
		await change({ milliMarks: 0, milliPoints: 0 });
		expect((await lines())[0]).toEqual(['Mia', null, 'done']);
	});

	test('own times of a student count', async () => {
		const given = await give(CLOSED);
		await db.insert(accommodations).values({ ...mia, closesLaterHours: 2 });
		const values = { opensAt: null, closesAt: at(1), extraAttempts: 0 };
		expect(await lines()).toMatchObject([{ 2: 'waiting' }, { 2: 'missing 0' }]);
		await setException(db, owner, given.assignmentId, noah.userId, values, NOW);
		expect(await lines()).toMatchObject([{ 2: 'waiting' }, { 2: 'waiting' }]);
	});

	test('says where a mark is still to come', async () => {
		const given = await give(CLOSED);
		const attemptId = await someAssignedAttempt(db, mia, given, { milliMarks: 2000 });
		const { schoolId } = owner;
		await someGrading(attemptId, 'submission', null);
		expect((await lines())[0]).toEqual(['Mia', 40_000, 'done 40000 pending']);
		await someGrading(attemptId, 'manual', 1000);
		expect((await lines())[0]).toEqual(['Mia', 40_000, 'done 40000']);
		expect(await db.$count(gradings, eq(gradings.schoolId, schoolId))).toBe(2);
	});

	test('is the same for a co-teacher, but for what was given to a student alone', async () => {
		await give(CLOSED);
		const alone = await someAssignment(db, owner, classId, CLOSED);
		await db
			.update(assignmentTargets)
			.set({ classId: null, userId: noah.userId })
			.where(eq(assignmentTargets.assignmentId, alone.assignmentId));
		expect(await lines()).toMatchObject([{ 2: 'missing 0', 3: '-' }, { 3: 'missing 0' }]);
		const theirs = await book(coTeacher);
		expect(theirs.columns.map(({ isOwner }) => isOwner)).toEqual([false]);
		expect(theirs.students).toHaveLength(2);
		expect(await findClassFor(db, stranger, classId)).toBeNull();
	});

	test('has nothing of a deleted quiz, of another class, or of who has left', async () => {
		const given = await give(CLOSED);
		const other = await someClass(db, owner, ['Zoe']);
		await someAssignment(db, owner, other.classId, CLOSED);
		expect((await book()).columns).toHaveLength(1);
		await removeSet(db, owner, given.setId, NOW);
		expect(await lines()).toEqual([
			['Mia', null],
			['Noah', null]
		]);
	});

	test('of 40 students and 60 assignments takes a handful of queries', async () => {
		const big = await someClass(
			db,
			owner,
			Array.from({ length: 40 }, (_, n) => `Student ${n}`)
		);
		const given = await someAssignment(db, owner, big.classId, CLOSED);
		const { schoolId } = owner;
		const [row] = await db.select().from(assignments).where(eq(assignments.id, given.assignmentId));
		if (!row) throw new Error('It was given');
		const copies = Array.from({ length: 59 }, () => ({ ...row, id: newId() }));
		await db.insert(assignments).values(copies);
		await db.insert(assignmentTargets).values(
			copies.map(({ id: assignmentId }) => {
				const { classId } = big;
				return { id: newId(), schoolId, assignmentId, classId };
			})
		);
		let queries = 0;
		const counting = new Proxy(db, {
			get(target, name, receiver) {
				if (name === 'select') queries += 1;
				return Reflect.get(target, name, receiver) as unknown;
			}
		});
		const theClass = { id: big.classId, dropLowest: 2 };
		const { students } = await gradebookOf(counting, owner, theClass, NOW);
		expect(students.flatMap(({ cells }) => cells)).toHaveLength(2400);
		// subqueries are counted as well
		expect(queries).toBeLessThanOrEqual(8);
	});
});

describe('its rules', () => {
	const set = (teacher: Owner, dropLowest: number, ...weights: [string, number][]) =>
		setGradebookRules(db, teacher, classId, { dropLowest, weights: new Map(weights) });

	test('weigh and drop', async () => {
		const first = await give({ ...CLOSED, opensAt: at(-12) });
		const second = await give(CLOSED);
		await someAssignedAttempt(db, mia, first, { milliMarks: 5000 });
		expect(await lines()).toMatchObject([{ 1: 50_000 }, { 1: 0 }]);
		expect(await set(owner, 0, [first.assignmentId, 3])).toBe(true);
		expect(await lines()).toMatchObject([{ 1: 75_000 }, { 1: 0 }]);
		expect(await set(owner, 1, [second.assignmentId, 0])).toBe(true);
		expect((await lines())[0]).toEqual(['Mia', 100_000, 'done 100000', 'missing 0']);
		expect(await set(coTeacher, 1, [first.assignmentId, 0])).toBe(true);
		expect(await set(owner, 1, [second.assignmentId, 1])).toBe(true);
		expect((await lines())[0]).toEqual(['Mia', 100_000, 'done 100000', 'missing 0 dropped']);
		expect((await book()).columns.map(({ weight }) => weight)).toEqual([1, 3]);
	});

	test('are no stranger’s to set', async () => {
		const given = await give(CLOSED);
		expect(await set(stranger, 5, [given.assignmentId, 9])).toBe(false);
		expect(await set(mia, 5)).toBe(false);
		expect(await setGradebookRules(db, owner, 'x', { dropLowest: 1, weights: new Map() })).toBe(
			false
		);
		expect((await findClassFor(db, owner, classId))?.dropLowest).toBe(0);
		expect((await book()).columns[0]?.weight).toBe(1);
	});
});

describe('excusing', () => {
	test('leaves a result out for one student, and takes it back', async () => {
		const given = await give(CLOSED);
		const excuse = (teacher: Owner, student: Owner, excused = true) =>
			setExcused(db, teacher, given.assignmentId, student.userId, excused);
		expect(await excuse(coTeacher, mia)).toBe(true);
		expect(await lines()).toEqual([
			['Mia', null, 'excused'],
			['Noah', 0, 'missing 0']
		]);
		expect(await excuse(owner, mia, false)).toBe(true);
		expect(await lines()).toMatchObject([{ 2: 'missing 0' }, { 2: 'missing 0' }]);
		expect(await db.$count(assignmentExceptions)).toBe(0);
		expect(await excuse(stranger, mia)).toBe(false);
		expect(await excuse(noah, noah)).toBe(false);
		expect(await excuse(owner, await someUser(db, 'student'))).toBe(false);
		expect(await setExcused(db, owner, 'nothing', mia.userId, true)).toBe(false);
	});

	test('and own times do not undo each other', async () => {
		const { assignmentId } = await give(CLOSED);
		const times = { opensAt: null, closesAt: at(2), extraAttempts: 1 };
		const none = { opensAt: null, closesAt: null, extraAttempts: 0 };
		const rows = () =>
			db.$count(
				assignmentExceptions,
				and(eq(assignmentExceptions.userId, mia.userId), eq(assignmentExceptions.excused, true))
			);
		await setException(db, owner, assignmentId, mia.userId, times, NOW);
		await setExcused(db, owner, assignmentId, mia.userId, true);
		expect(await findException(db, owner.schoolId, assignmentId, mia.userId)).toEqual(times);
		await setException(db, owner, assignmentId, mia.userId, none, NOW);
		expect(await rows()).toBe(1);
		await setException(db, owner, assignmentId, mia.userId, times, NOW);
		await setExcused(db, owner, assignmentId, mia.userId, false);
		expect(await findException(db, owner.schoolId, assignmentId, mia.userId)).toEqual(times);
	});
});

/** The attempt's grading of a question of its edition, as the newest one. */
async function someGrading(
	attemptId: string,
	cause: 'submission' | 'manual',
	milliCredit: number | null
) {
	const [version] = await db.select().from(questionVersions).limit(1);
	if (!version) throw new Error('The quiz has questions');
	const { schoolId } = owner;
	const item = { schoolId, attemptId, position: 1, versionId: version.id };
	await db.insert(attemptItems).values(item).onConflictDoNothing();
	await db.insert(gradings).values({ ...item, id: newId(), cause, milliCredit, milliMarks: 0 });
}
