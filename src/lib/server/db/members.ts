import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { classes, enrolments, type ENROLMENT_STATES } from './schema/classes.ts';
import { users } from './schema/people.ts';

export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export const inClass = (schoolId: string, classId: string) =>
	and(eq(enrolments.schoolId, schoolId), eq(enrolments.classId, classId));

export const enrolmentUser = and(
	eq(users.schoolId, enrolments.schoolId),
	eq(users.id, enrolments.userId)
);

/** Who is in the class or has asked to be, by name. The caller has found the class. */
export const membersOf = (db: Db, schoolId: string, classId: string, state: EnrolmentState) =>
	db
		.select({
			id: users.id,
			name: users.name,
			nickname: enrolments.nickname,
			hasPasscode: sql<boolean>`${users.passcodeHash} is not null`,
			isLocked: sql<boolean>`${users.lockedAt} is not null`,
			joinedAt: enrolments.createdAt
		})
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.where(and(inClass(schoolId, classId), eq(enrolments.state, state)))
		.orderBy(asc(sql`lower(${users.name})`), asc(users.id));

export type Member = Awaited<ReturnType<typeof membersOf>>[number];

/** A student of the class, or one who has asked to be; null for anybody else. */
export async function findMember(db: Db, schoolId: string, classId: string, studentId: string) {
	if (!isId(studentId)) return null;
	const [found] = await db
		.select({
			id: users.id,
			name: users.name,
			nickname: enrolments.nickname,
			state: enrolments.state,
			hasPasscode: sql<boolean>`${users.passcodeHash} is not null`,
			isLocked: sql<boolean>`${users.lockedAt} is not null`
		})
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.where(and(inClass(schoolId, classId), eq(enrolments.userId, studentId)));
	return found ?? null;
}

/** The classes that a student is in or has asked to be in. */
export const classesOfStudent = (db: Db, schoolId: string, studentId: string) =>
	db
		.select({
			id: classes.id,
			name: classes.name,
			code: classes.code,
			archivedAt: classes.archivedAt,
			nickname: enrolments.nickname,
			state: enrolments.state
		})
		.from(enrolments)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, enrolments.schoolId), eq(classes.id, enrolments.classId))
		)
		.where(and(eq(enrolments.schoolId, schoolId), eq(enrolments.userId, studentId)))
		.orderBy(asc(classes.name), asc(classes.id));

/** The names in a class, of those who wait as well. */
export async function namesIn(db: Db, schoolId: string, classId: string): Promise<string[]> {
	const rows = await db
		.select({ name: users.name })
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.where(inClass(schoolId, classId));
	return rows.map(({ name }) => name);
}
