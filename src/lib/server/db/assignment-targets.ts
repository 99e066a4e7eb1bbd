import { and, eq, exists, inArray, isNull } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** To whom an assignment is given: whole classes, also who comes later, and single students. */
export interface Targets {
	classIds: readonly string[];
	userIds: readonly string[];
}

/** A class with its students by name. */
export interface ClassList {
	id: string;
	name: string;
	students: { userId: string; name: string; nickname: string }[];
}

/** The classes that the teacher teaches, without archived ones, and who is in them. */
export async function classesOf(db: Db, teacher: Owner): Promise<ClassList[]> {
	const rows = await db
		.select({ id: classes.id, name: classes.name })
		.from(classes)
		.where(
			and(eq(classes.schoolId, teacher.schoolId), isNull(classes.archivedAt), taughtBy(db, teacher))
		)
		.orderBy(classes.name, classes.id);
	return withStudents(db, teacher.schoolId, rows);
}

/** The same classes with the students who are in them. */
export async function withStudents(
	db: Db,
	schoolId: string,
	rows: readonly { id: string; name: string }[]
): Promise<ClassList[]> {
	if (!rows.length) return [];
	const students = await db
		.select({
			classId: enrolments.classId,
			userId: users.id,
			name: users.name,
			nickname: enrolments.nickname
		})
		.from(enrolments)
		.innerJoin(users, and(eq(users.schoolId, enrolments.schoolId), eq(users.id, enrolments.userId)))
		.where(
			and(
				eq(enrolments.schoolId, schoolId),
				eq(enrolments.state, 'in'),
				inArray(
					enrolments.classId,
					rows.map(({ id }) => id)
				)
			)
		)
		.orderBy(users.name, users.id);
	return rows.map(({ id, name }) => ({
		id,
		name,
		students: students
			.filter(({ classId }) => classId === id)
			.map(({ userId, name, nickname }) => ({ userId, name, nickname }))
	}));
}

/** Whether the class of the query is the teacher's. */
export const taughtBy = (db: Db, { schoolId, userId }: Owner) =>
	exists(
		db
			.select({ classId: classTeachers.classId })
			.from(classTeachers)
			.where(
				and(
					eq(classTeachers.schoolId, schoolId),
					eq(classTeachers.classId, classes.id),
					eq(classTeachers.userId, userId)
				)
			)
	);

/**
 * Gives the assignment to these and to nobody else. False, and nothing is changed, when one of them
 * is not a class of the teacher's, nor a student in one, nor had it before, or when there is nobody.
 */
export async function setTargets(
	tx: Db,
	teacher: Owner,
	assignmentId: string,
	{ classIds, userIds }: Targets
): Promise<boolean> {
	const { schoolId } = teacher;
	const wanted = [...new Set(classIds)].map((id) => ({ classId: id, userId: null }));
	const single = [...new Set(userIds)].map((id) => ({ classId: null, userId: id }));
	const ids = [...classIds, ...userIds];
	if (!ids.length || !ids.every(isId)) return false;
	const had = await targetsOf(tx, schoolId, assignmentId);
	const lists = await classesOf(tx, teacher);
	const mayClass = new Set([...had.classIds, ...lists.map(({ id }) => id)]);
	const mayUser = new Set([
		...had.userIds,
		...lists.flatMap(({ students }) => students.map(({ userId }) => userId))
	]);
	if (!classIds.every((id) => mayClass.has(id))) return false;
	if (!userIds.every((id) => mayUser.has(id))) return false;
	await tx
		.delete(assignmentTargets)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				eq(assignmentTargets.assignmentId, assignmentId)
			)
		);
	await tx
		.insert(assignmentTargets)
		.values(
			[...wanted, ...single].map((target) => ({ id: newId(), schoolId, assignmentId, ...target }))
		);
	return true;
}

/** To whom the assignment is given; the caller has found it. */
export async function targetsOf(
	db: Db,
	schoolId: string,
	assignmentId: string
): Promise<{ classIds: string[]; userIds: string[] }> {
	const rows = await db
		.select({ classId: assignmentTargets.classId, userId: assignmentTargets.userId })
		.from(assignmentTargets)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				eq(assignmentTargets.assignmentId, assignmentId)
			)
		);
	return {
		classIds: rows.flatMap(({ classId }) => classId ?? []),
		userIds: rows.flatMap(({ userId }) => userId ?? [])
	};
}
