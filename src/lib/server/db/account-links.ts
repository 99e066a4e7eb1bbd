import { and, eq, gt, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import { newToken, sha256 } from '../secrets.ts';
import { noteAudit, type Actor } from './audit.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { accountLinks, memberships, users } from './schema/people.ts';
import { endSessionsOf } from './sessions.ts';
import { addOwnAccount, type NewUser } from './users.ts';

const HOUR_MS = 60 * 60 * 1000;
const INVITATION_MS = 14 * 24 * HOUR_MS;
const PASSWORD_MS = 24 * HOUR_MS;

/** An invitation that nobody has used; its id is the hash, which opens nothing. */
export interface Invitation {
	id: string;
	note: string;
	expiresAt: Date;
}

/** Makes a link by which one teacher gets an account, within 14 days; its token. */
export async function inviteNewTeacher(
	db: Db,
	by: Actor,
	note: string,
	now: Date
): Promise<string> {
	const { schoolId } = by;
	const token = newToken();
	await db.transaction(async (tx) => {
		await removeExpired(tx, schoolId, now);
		const expiresAt = new Date(now.getTime() + INVITATION_MS);
		await tx
			.insert(accountLinks)
			.values({ tokenHash: sha256(token), schoolId, kind: 'teacher', note, expiresAt });
		await noteAudit(tx, by, { action: 'account.invited', subject: note });
	});
	return token;
}

/** The invitations that still work, newest first. */
export const openInvitations = (db: Db, schoolId: string, now: Date): Promise<Invitation[]> =>
	db
		.select({
			id: accountLinks.tokenHash,
			note: accountLinks.note,
			expiresAt: accountLinks.expiresAt
		})
		.from(accountLinks)
		.where(and(working(schoolId, now), eq(accountLinks.kind, 'teacher')))
		.orderBy(accountLinks.createdAt, accountLinks.tokenHash)
		.then((rows) => rows.reverse());

/** Ends an invitation; false when there is none of this id. */
export async function withdrawInvitation(db: Db, by: Actor, id: string): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [gone] = await tx
			.delete(accountLinks)
			.where(
				and(
					eq(accountLinks.schoolId, by.schoolId),
					eq(accountLinks.kind, 'teacher'),
					eq(accountLinks.tokenHash, id)
				)
			)
			.returning({ note: accountLinks.note });
		if (!gone) return false;
		await noteAudit(tx, by, { action: 'account.invitation-withdrawn', subject: gone.note });
		return true;
	});
}

export async function isInvitation(
	db: Db,
	schoolId: string,
	token: string,
	now: Date
): Promise<boolean> {
	const [link] = await db
		.select({ id: accountLinks.tokenHash })
		.from(accountLinks)
		.where(and(working(schoolId, now), isFor('teacher', token)));
	return link !== undefined;
}

/**
 * Makes a teacher's account and ends the invitation in one step: of two who use it at once, one
 * wins. When the e-mail is taken the invitation still works.
 */
export async function registerInvited(
	db: Db,
	schoolId: string,
	token: string,
	user: NewUser,
	now: Date
): Promise<{ ok: true; userId: string } | { ok: false; reason: 'link-used' | 'email-taken' }> {
	return db.transaction(async (tx) => {
		const [link] = await tx
			.select({ id: accountLinks.tokenHash })
			.from(accountLinks)
			.where(and(working(schoolId, now), isFor('teacher', token)))
			.for('update');
		if (!link) return { ok: false, reason: 'link-used' };
		const userId = await addOwnAccount(tx, schoolId, user, 'teacher', 'invitation');
		if (!userId) return { ok: false, reason: 'email-taken' };
		await tx.delete(accountLinks).where(eq(accountLinks.tokenHash, link.id));
		return { ok: true, userId };
	});
}

/**
 * Makes a link by which a teacher or administrator chooses a new password, within 24 hours; its
 * token. Null for students, locked accounts and those without an e-mail address. `by` is the
 * administrator who asks, null for the command line and a mail to the account itself.
 */
export async function makePasswordLink(
	db: Db,
	{ schoolId, userId }: Owner,
	by: string | null,
	now: Date
): Promise<string | null> {
	if (!isId(userId)) return null;
	return db.transaction(async (tx) => {
		await removeExpired(tx, schoolId, now);
		const [user] = await tx
			.select({ name: users.name })
			.from(users)
			.innerJoin(memberships, eq(memberships.userId, users.id))
			.where(
				and(
					eq(users.schoolId, schoolId),
					eq(users.id, userId),
					ne(memberships.role, 'student'),
					isNotNull(users.email),
					isNull(users.lockedAt)
				)
			)
			// an administrator who locks the account meanwhile ends this link too
			.for('update', { of: users });
		if (!user) return null;
		const token = newToken();
		const expiresAt = new Date(now.getTime() + PASSWORD_MS);
		await tx
			.insert(accountLinks)
			.values({ tokenHash: sha256(token), schoolId, kind: 'password', userId, expiresAt });
		await noteAudit(
			tx,
			{ schoolId, userId: by },
			{ action: 'account.password-link', subject: user.name, subjectId: userId }
		);
		return token;
	});
}

/** Whose password the link changes; null when it does not work (any more). */
export async function findPasswordLink(db: Db, schoolId: string, token: string, now: Date) {
	const [link] = await db
		.select({ userId: users.id, name: users.name, email: users.email })
		.from(accountLinks)
		.innerJoin(users, eq(users.id, accountLinks.userId))
		.where(and(working(schoolId, now), isFor('password', token), isNull(users.lockedAt)));
	return link ?? null;
}

/**
 * Gives the link's account a new password, and ends all of its sessions and password links; its id.
 * Null when the link does not work (any more).
 */
export async function resetPassword(
	db: Db,
	schoolId: string,
	token: string,
	passwordHash: string,
	now: Date
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const link = await findPasswordLink(tx, schoolId, token, now);
		if (!link) return null;
		const { userId, name } = link;
		// all that concerns one account waits here for each other: two links at once do not cross
		await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
		if (!(await findPasswordLink(tx, schoolId, token, now))) return null;
		await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
		await endPasswordLinks(tx, userId);
		await endSessionsOf(tx, userId);
		await noteAudit(
			tx,
			{ schoolId, userId },
			{
				action: 'account.password-changed',
				subject: name,
				subjectId: userId,
				details: { way: 'link' }
			}
		);
		return userId;
	});
}

export async function endPasswordLinks(db: Db, userId: string): Promise<void> {
	await db.delete(accountLinks).where(eq(accountLinks.userId, userId));
}

const working = (schoolId: string, now: Date) =>
	and(eq(accountLinks.schoolId, schoolId), gt(accountLinks.expiresAt, now));

const isFor = (kind: 'teacher' | 'password', token: string) =>
	and(eq(accountLinks.kind, kind), eq(accountLinks.tokenHash, sha256(token)));

async function removeExpired(db: Db, schoolId: string, now: Date): Promise<void> {
	await db
		.delete(accountLinks)
		.where(and(eq(accountLinks.schoolId, schoolId), lte(accountLinks.expiresAt, now)));
}
