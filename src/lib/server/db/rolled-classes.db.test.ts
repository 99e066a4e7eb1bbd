import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import {
	someAssignedAttempt,
	someAssignment,
	someClass
} from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { NO_ACCOMMODATION } from '../../domain/attempts/accommodation.ts';
import { setAccommodation } from './accommodations.ts';
import { acceptInvitation, inviteTeacher, teachersOf } from './class-teachers.ts';
import { findClassFor } from './classes.ts';
import type { Db } from './client.ts';
import { enrolNew } from './enrolments.ts';
import { membersOf } from './members.ts';
import type { Owner } from './owner.ts';
import { rollOver } from './rolled-classes.ts';
import { attempts } from './schema/answers.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { auditLog } from './schema/audit.ts';
import { accommodations, classes } from './schema/classes.ts';
import { users } from './schema/people.ts';
import { assignmentsFor } from './student-assignments.ts';

const NOW = new Date('2026-08-03T10:00:00Z');

let db: Db;
let teacher: Owner;
let colleague: Owner;
let classId: string;
let students: Owner[];

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	colleague = await someUser(db);
	({ classId, students } = await someClass(db, teacher, ['Mia', 'Noah', 'Lea']));
	const { schoolId } = teacher;
	const token = await inviteTeacher(db, schoolId, classId, NOW);
	await acceptInvitation(db, colleague, token, NOW);
});

const ids = () => students.map(({ userId }) => userId);
const roll = (by: Owner, settings: Partial<Parameters<typeof rollOver>[3]> = {}) =>
	rollOver(
		db,
		by,
		classId,
		{ name: '8a', studentIds: ids(), withTeachers: false, ...settings },
		NOW
	);

it('takes the students along, with what they need, and leaves answers and assignments', async () => {
	const { schoolId } = teacher;
	const [mia = teacher] = students;
	const given = await someAssignment(db, teacher, classId);
	await someAssignedAttempt(db, mia, given, { milliMarks: 3000 });
	const needs = { ...NO_ACCOMMODATION, timePercent: 150 } as const;
	await setAccommodation(db, teacher, classId, mia.userId, needs, NOW);
	const people = await db.$count(users);
	const before = await membersOf(db, schoolId, classId, 'in');

	const id = (await roll(teacher, { studentIds: [...ids().slice(0, 2), colleague.userId] })) ?? '';
	const made = await findClassFor(db, teacher, id);
	expect(made).toMatchObject({
		name: '8a',
		role: 'owner',
		rolledFromId: classId,
		archivedAt: null
	});
	const old = await findClassFor(db, teacher, classId);
	expect(old?.archivedAt).toEqual(NOW);
	expect(made?.code).not.toBe(old?.code);
	const members = await membersOf(db, schoolId, id, 'in');
	expect(members.map(({ name }) => name)).toEqual(['Mia', 'Noah']);
	const nicknames = (list: typeof members) => list.map(({ nickname }) => nickname);
	expect(nicknames(members)).not.toEqual(
		nicknames(before.filter(({ id: one }) => members.some((member) => member.id === one)))
	);

	expect(await db.$count(users)).toBe(people);
	expect(await db.select().from(accommodations)).toMatchObject([{ timePercent: 150 }]);
	expect(await db.$count(assignmentTargets, eq(assignmentTargets.classId, id))).toBe(0);
	expect(await assignmentsFor(db, mia)).toEqual([]);
	expect(await db.$count(attempts)).toBe(1);
	expect(await membersOf(db, schoolId, classId, 'in')).toEqual(before);
	expect(await findClassFor(db, colleague, id)).toBeNull();
	expect(await db.select().from(auditLog)).toMatchObject([
		{
			action: 'class.rolled-over',
			actorId: teacher.userId,
			subject: 'Class 7a',
			subjectId: classId,
			details: { to: '8a', students: 2 }
		}
	]);
});

it('takes co-teachers along when that is wanted', async () => {
	const id = (await roll(teacher, { withTeachers: true, studentIds: [] })) ?? '';
	const roles = await teachersOf(db, teacher.schoolId, id);
	expect(roles.map(({ id: userId, role }) => [userId, role])).toEqual([
		[teacher.userId, 'owner'],
		[colleague.userId, 'teacher']
	]);
	expect(await membersOf(db, teacher.schoolId, id, 'in')).toEqual([]);
});

it('is for its owner alone, and leaves out who only asked', async () => {
	for (const nobody of [colleague, await someUser(db), await someUser(db, 'admin')])
		expect(await roll(nobody)).toBeNull();
	expect(await db.$count(classes)).toBe(1);
	expect(
		await rollOver(db, teacher, 'no id', { name: '', studentIds: [], withTeachers: true }, NOW)
	).toBeNull();
	await enrolNew(db, teacher.schoolId, classId, ['Ada']);
	const id = (await roll(teacher)) ?? '';
	expect(await membersOf(db, teacher.schoolId, id, 'in')).toHaveLength(3);
	// twice, for a class that is divided
	expect(await roll(teacher, { studentIds: ids().slice(2), name: '8b' })).not.toBeNull();
	expect(await db.$count(classes)).toBe(3);
});
