import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { enrolmentUser, inClass } from './members.ts';
import type { Owner } from './owner.ts';
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

interface Made {
	studentId: string;
	hash: string;
}

/**
 * Gives students of the teacher's class their first passcodes; the ids of those who got one. Who has
 * got one meanwhile keeps it.
 */
export async function giveFirstPasscodes(
	db: Db,
	teacher: Owner,
	className: string,
	made: readonly Made[]
): Promise<Set<string>> {
	return db.transaction(async (tx) => {
		const given = new Set<string>();
		for (const { studentId, hash } of made) {
			const [got] = await tx
				.update(users)
				.set({ passcodeHash: hash })
				.where(and(studentCalled(teacher.schoolId, studentId), isNull(users.passcodeHash)))
				.returning({ id: users.id });
			if (got) given.add(got.id);
		}
		const details = { passcodes: given.size, class: className };
		if (given.size) await noteAudit(tx, teacher, { action: 'account.passcode-made', details });
		return given;
	});
}

/** Gives a student another passcode; the old one is worth nothing from now on. */
export async function renewPasscode(
	db: Db,
	teacher: Owner,
	className: string,
	{ studentId, hash }: Made
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [given] = await tx
			.update(users)
			.set({ passcodeHash: hash })
			.where(studentCalled(teacher.schoolId, studentId))
			.returning({ name: users.name });
		if (!given) return false;
		await noteAudit(tx, teacher, {
			action: 'account.passcode-made',
			subject: given.name,
			subjectId: studentId,
			details: { class: className }
		});
		return true;
	});
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
