import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { newToken, sha256 } from '../secrets.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { classes, classInvitations, classTeachers } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** An invitation lasts 7 days and works once. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

/** Who teaches the class, its owner first. The caller has found the class. */
export const teachersOf = (db: Db, schoolId: string, classId: string) =>
	db
		.select({ id: users.id, name: users.name, role: classTeachers.role })
		.from(classTeachers)
		.innerJoin(
			users,
			and(eq(users.schoolId, classTeachers.schoolId), eq(users.id, classTeachers.userId))
		)
		.where(and(eq(classTeachers.schoolId, schoolId), eq(classTeachers.classId, classId)))
		.orderBy(asc(classTeachers.role), asc(users.name));

/** A new invitation's token; only its hash is stored. The caller has found the class. */
export async function inviteTeacher(db: Db, schoolId: string, classId: string, now: Date) {
	const token = newToken();
	const expiresAt = new Date(now.getTime() + INVITATION_MS);
	await db
		.insert(classInvitations)
		.values({ tokenHash: sha256(token), schoolId, classId, expiresAt });
	return token;
}

/** How many invitations to the class are open. */
export const openInvitations = (db: Db, schoolId: string, classId: string, now: Date) =>
	db.$count(
		classInvitations,
		and(
			eq(classInvitations.schoolId, schoolId),
			eq(classInvitations.classId, classId),
			gt(classInvitations.expiresAt, now)
		)
	);

/** Makes every open invitation to the class void. */
export async function withdrawInvitations(db: Db, schoolId: string, classId: string) {
	await db
		.delete(classInvitations)
		.where(and(eq(classInvitations.schoolId, schoolId), eq(classInvitations.classId, classId)));
}

const good = (schoolId: string, token: string, now: Date) =>
	and(
		eq(classInvitations.schoolId, schoolId),
		eq(classInvitations.tokenHash, sha256(token)),
		gt(classInvitations.expiresAt, now)
	);

/** The class that an invitation is to; null when it is used up, too old or none. */
export async function findInvitation(db: Db, schoolId: string, token: string, now: Date) {
	const [found] = await db
		.select({ classId: classes.id, name: classes.name })
		.from(classInvitations)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, classInvitations.schoolId), eq(classes.id, classInvitations.classId))
		)
		.where(good(schoolId, token, now));
	return found ?? null;
}

/**
 * Makes the teacher a co-teacher of the class that the invitation is to, and ends it; the class's
 * id, null when it is no good. Of two who accept at once one wins.
 */
export async function acceptInvitation(
	db: Db,
	{ schoolId, userId }: Owner,
	token: string,
	now: Date
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const [used] = await tx
			.delete(classInvitations)
			.where(good(schoolId, token, now))
			.returning({ classId: classInvitations.classId });
		if (!used) return null;
		await tx
			.insert(classTeachers)
			.values({ schoolId, classId: used.classId, userId, role: 'teacher' })
			.onConflictDoNothing();
		return used.classId;
	});
}

/** Ends a co-teacher's part in the class; its owner stays. False when they had none. */
export async function removeTeacher(db: Db, schoolId: string, classId: string, userId: string) {
	const removed = await db
		.delete(classTeachers)
		.where(
			and(
				eq(classTeachers.schoolId, schoolId),
				eq(classTeachers.classId, classId),
				eq(classTeachers.userId, userId),
				ne(classTeachers.role, 'owner')
			)
		)
		.returning({ userId: classTeachers.userId });
	return removed.length > 0;
}

const teachesAlong = ({ schoolId, userId }: Owner) =>
	and(
		eq(classTeachers.schoolId, schoolId),
		eq(classTeachers.userId, userId),
		ne(classTeachers.role, 'owner')
	);

/** The classes of others in which somebody is a co-teacher, by name. */
export const classesTaughtAlong = (db: Db, teacher: Owner) =>
	db
		.select({ id: classes.id, name: classes.name })
		.from(classTeachers)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, classTeachers.schoolId), eq(classes.id, classTeachers.classId))
		)
		.where(teachesAlong(teacher))
		.orderBy(asc(classes.name), asc(classes.id));

/** Ends all their parts in classes of others; how many there were. */
export async function leaveOthersClasses(tx: Db, teacher: Owner): Promise<number> {
	const left = await tx
		.delete(classTeachers)
		.where(teachesAlong(teacher))
		.returning({ id: classTeachers.classId });
	return left.length;
}
