import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import { setExcused } from './exceptions.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classes, classTeachers } from './schema/classes.ts';
import { todayOf } from './today.ts';

const NOW = new Date();
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let db: Db;
let owner: Owner;
let students: Owner[];
let classId: string;

beforeEach(async () => {
	db = await testDb();
	owner = await someUser(db);
	({ classId, students } = await someClass(db, owner, ['Ada', 'Ben', 'Cem', 'Dana', 'Eva']));
});

const give = (title: string, opens: number, closes: number | null) =>
	someAssignment(db, owner, classId, {
		...{ title, opensAt: at(opens), closesAt: closes === null ? null : at(closes) }
	});
const lines = (teacher = owner) => todayOf(db, teacher, NOW);
const titles = async (teacher = owner) => (await lines(teacher)).map(({ title }) => title);
const [someone, another] = [() => students[0] ?? owner, () => students[1] ?? owner];

test('what runs, and what closed in the last day; what closes first in front', async () => {
	await give('open', -1, 5);
	await give('to come', 1, 5);
	await give('closes sooner', -1, 2);
	await give('closed today', -9, -1);
	await give('closed long ago', -99, -25);
	await give('never closes', -24, null);
	const old = await give('never closes, old', -24 * 30, null);
	const deleted = await give('deleted', -1, 5);
	await removeSet(db, owner, deleted.setId, NOW);
	const four = ['closed today', 'closes sooner', 'open', 'never closes'];
	expect(await titles()).toEqual(four);
	await someAssignedAttempt(db, someone(), old, { startedAt: at(-30) });
	expect(await titles()).toEqual(four);
	await someAssignedAttempt(db, another(), old, { startedAt: at(-1) });
	expect((await titles()).sort()).toEqual([...four, 'never closes, old'].sort());
});

test('each student is counted once, the excused are not', async () => {
	const given = await give('open', -9, 5);
	const [ada = owner, ben = owner, cem = owner, dana = owner] = students;
	await someAssignedAttempt(db, ada, given, { milliMarks: 1000 });
	await someAssignedAttempt(db, ada, given);
	const minutes = (left: number) => ({ deadlineAt: new Date(NOW.getTime() + left * 60_000) });
	await someAssignedAttempt(db, ben, given, minutes(4));
	await someAssignedAttempt(db, cem, given, minutes(3));
	await setExcused(db, owner, given.assignmentId, dana.userId, true);
	const { schoolId } = owner;
	const { assignmentId } = given;
	const twice = { id: newId(), schoolId, assignmentId, userId: ada.userId };
	await db.insert(assignmentTargets).values(twice);
	expect(await lines()).toMatchObject([
		{
			...{ phase: 'open', classes: ['Class 7a'], students: 4 },
			...{ handedIn: 1, working: 2, notBegun: 1, missing: 0 },
			ending: [{ name: 'Cem' }, { name: 'Ben' }]
		}
	]);
});

test('who is missing is told when it has closed', async () => {
	const given = await give('closed', -9, -1);
	await someAssignedAttempt(db, someone(), given, { milliMarks: 1000 });
	expect(await lines()).toMatchObject([
		{ phase: 'closed', students: 5, handedIn: 1, notBegun: 4, missing: 4 }
	]);
});

test('a co-teacher sees their class alone, another teacher nothing', async () => {
	const coTeacher = await someUser(db);
	await db.insert(classTeachers).values({ ...coTeacher, classId, role: 'teacher' });
	const other = await someClass(db, owner, ['Zoe']);
	const { assignmentId } = await give('open', -9, 5);
	const { schoolId } = owner;
	const to = { schoolId, assignmentId };
	await db.insert(assignmentTargets).values({ ...to, id: newId(), classId: other.classId });
	expect(await lines()).toMatchObject([{ students: 6 }]);
	expect(await lines(coTeacher)).toMatchObject([{ students: 5, classes: ['Class 7a'] }]);
	expect(await lines(await someUser(db))).toEqual([]);
	await db.update(classes).set({ archivedAt: NOW }).where(eq(classes.id, classId));
	expect(await lines()).toMatchObject([{ students: 1 }]);
});
