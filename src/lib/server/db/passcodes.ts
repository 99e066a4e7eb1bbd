import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { enrolmentUser, inClass } from './members.ts';
import { enrolments } from './schema/classes.ts';
import { memberships, users } from './schema/people.ts';

/** The students of the class for whom no card was made yet, by name. */
export const withoutPasscode = (db: Db, schoolId: string, classId: string) =>
	db
		.select({ id: users.id, name: users.name })
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.where(and(inClass(schoolId, classId), eq(enrolments.state, 'in'), isNull(users.passcodeHash)))
		.orderBy(asc(sql`lower(${users.name})`), asc(users.id));

const studentCalled = (schoolId: string, id: string) =>
	and(
		eq(users.schoolId, schoolId),
		eq(users.id, id),
		// a passcode opens no teacher's account, whatever class they may have got into
		sql`exists (select 1 from ${memberships} where ${memberships.schoolId} = ${users.schoolId}
			and ${memberships.userId} = ${users.id} and ${memberships.role} = 'student')`
	);

/** Gives a student their first passcode; false when they have got one meanwhile. */
export async function giveFirstPasscode(db: Db, schoolId: string, id: string, hash: string) {
	const given = await db
		.update(users)
		.set({ passcodeHash: hash })
		.where(and(studentCalled(schoolId, id), isNull(users.passcodeHash)))
		.returning({ id: users.id });
	return given.length > 0;
}

/** Gives a student another passcode; the old one is worth nothing from now on. */
export async function renewPasscode(db: Db, schoolId: string, id: string, hash: string) {
	const given = await db
		.update(users)
		.set({ passcodeHash: hash })
		.where(studentCalled(schoolId, id))
		.returning({ id: users.id });
	return given.length > 0;
}

/** What a student of the class signs in with; null when nobody in it has this id. */
export async function findPasscode(db: Db, schoolId: string, classId: string, studentId: string) {
	if (!isId(studentId)) return null;
	const [found] = await db
		.select({
			id: users.id,
			hash: users.passcodeHash,
			isLocked: sql<boolean>`${users.lockedAt} is not null`
		})
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.where(
			and(
				inClass(schoolId, classId),
				eq(enrolments.state, 'in'),
				studentCalled(schoolId, studentId)
			)
		);
	return found ?? null;
}
