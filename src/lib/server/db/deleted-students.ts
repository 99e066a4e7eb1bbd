import { and, asc, eq, exists, inArray, not } from 'drizzle-orm';
import { findClassFor } from './classes.ts';
import type { Db } from './client.ts';
import { attemptsOf, deleteAccounts, noteDeleted } from './deleted-accounts.ts';
import { holdStudents } from './enrolments.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { countAnswered } from './removed-attempts.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';
import { disputes } from './schema/disputes.ts';
import { sessions } from './schema/people.ts';

/** What would go with a student: the page before the deletion spells it out. */
export async function whatGoesWithStudent(db: Db, { schoolId, userId }: Owner) {
	const theirs = attemptsOf(db, schoolId, userId);
	const places = await db
		.select({ name: classes.name })
		.from(enrolments)
		.innerJoin(classes, itsClass)
		.where(and(eq(enrolments.schoolId, schoolId), eq(enrolments.userId, userId)))
		.orderBy(asc(classes.name));
	return {
		classes: places.map(({ name }) => name),
		attempts: (await theirs).length,
		answers: await countAnswered(db, schoolId, theirs),
		disputes: await db.$count(
			disputes,
			and(eq(disputes.schoolId, schoolId), inArray(disputes.attemptId, theirs))
		),
		sessions: await db.$count(sessions, eq(sessions.userId, userId))
	};
}

/** The classes of other teachers that a student is in: while there are any, the account stays. */
export async function classesOfOthers(
	db: Db,
	{ schoolId, userId }: Owner,
	studentId: string
): Promise<string[]> {
	const owned = db
		.select({ id: classTeachers.classId })
		.from(classTeachers)
		.where(
			and(
				eq(classTeachers.schoolId, enrolments.schoolId),
				eq(classTeachers.classId, enrolments.classId),
				eq(classTeachers.userId, userId),
				eq(classTeachers.role, 'owner')
			)
		);
	const rows = await db
		.select({ name: classes.name })
		.from(enrolments)
		.innerJoin(classes, itsClass)
		.where(
			and(eq(enrolments.schoolId, schoolId), eq(enrolments.userId, studentId), not(exists(owned)))
		)
		.orderBy(asc(classes.name));
	return rows.map(({ name }) => name);
}

/**
 * Deletes the account of a student of the owner's class with all that is theirs; sums stay. False
 * when the class or the student is not theirs, or somebody else's class has the student too.
 */
export async function deleteStudentFor(
	db: Db,
	owner: Owner,
	classId: string,
	studentId: string
): Promise<boolean> {
	if (!isId(studentId)) return false;
	const { schoolId } = owner;
	return db.transaction(async (tx) => {
		const found = await findClassFor(tx, owner, classId);
		if (found?.role !== 'owner') return false;
		// held first: who is being put in another class at this moment is seen there
		await holdStudents(tx, schoolId, [studentId]);
		const [place] = await tx
			.select({ id: enrolments.userId })
			.from(enrolments)
			.where(
				and(
					eq(enrolments.schoolId, schoolId),
					eq(enrolments.classId, classId),
					eq(enrolments.userId, studentId)
				)
			);
		if (!place || (await classesOfOthers(tx, owner, studentId)).length) return false;
		return deleteAndNote(tx, owner, studentId);
	});
}

/** The same for an administrator, whatever classes the student is in; false for who is no student. */
export const deleteStudent = async (db: Db, admin: Owner, studentId: string): Promise<boolean> =>
	isId(studentId) && db.transaction((tx) => deleteAndNote(tx, admin, studentId));

async function deleteAndNote(tx: Db, by: Owner, studentId: string): Promise<boolean> {
	const gone = await deleteAccounts(tx, by.schoolId, [studentId]);
	for (const account of gone) await noteDeleted(tx, by, account);
	return gone.length > 0;
}

const itsClass = and(eq(classes.schoolId, enrolments.schoolId), eq(classes.id, enrolments.classId));
