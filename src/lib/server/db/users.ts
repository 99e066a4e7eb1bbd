import { and, eq } from 'drizzle-orm';
import { sha256 } from '../secrets.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { memberships, users, type Role } from './schema/people.ts';
import { schools } from './schema/schools.ts';

export interface NewUser {
	name: string;
	/** Lower case; null for accounts without one. */
	email: string | null;
	/** Argon2id; null for accounts that cannot log in. */
	passwordHash: string | null;
}

/** Adds an account with its role; null when the e-mail is taken. */
export async function addUser(
	db: Db,
	schoolId: string,
	user: NewUser,
	role: Role
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const id = newId();
		const added = await tx
			.insert(users)
			.values({ id, schoolId, ...user })
			.onConflictDoNothing()
			.returning({ id: users.id });
		if (!added.length) return null;
		await tx.insert(memberships).values({ schoolId, userId: id, role });
		return id;
	});
}

/** Adds an account that somebody makes for themselves; null when the e-mail is taken. */
export async function addOwnAccount(
	db: Db,
	schoolId: string,
	user: NewUser,
	role: Role,
	way: 'invitation' | 'registration' | 'set-up'
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const userId = await addUser(tx, schoolId, user, role);
		if (userId)
			await noteAudit(
				tx,
				{ schoolId, userId },
				{ action: 'account.made', subject: user.name, subjectId: userId, details: { role, way } }
			);
		return userId;
	});
}

/**
 * Makes the administrator and ends the set-up link in one step: of two who use the link at once,
 * one wins.
 */
export async function addAdministrator(
	db: Db,
	schoolId: string,
	token: string,
	user: NewUser
): Promise<{ ok: true; userId: string } | { ok: false; reason: 'link-used' | 'email-taken' }> {
	return db.transaction(async (tx) => {
		const [school] = await tx
			.select({ hash: schools.setupTokenHash })
			.from(schools)
			.where(eq(schools.id, schoolId))
			.for('update');
		if (school?.hash !== sha256(token)) return { ok: false, reason: 'link-used' };
		const userId = await addOwnAccount(tx, schoolId, user, 'admin', 'set-up');
		if (!userId) return { ok: false, reason: 'email-taken' };
		await tx.update(schools).set({ setupTokenHash: null }).where(eq(schools.id, schoolId));
		return { ok: true, userId };
	});
}

/** The stored password of an account that has one, and whether an administrator keeps it shut. */
export async function findLogin(db: Db, schoolId: string, email: string) {
	const [user] = await db
		.select({ id: users.id, passwordHash: users.passwordHash, lockedAt: users.lockedAt })
		.from(users)
		.where(and(eq(users.schoolId, schoolId), eq(users.email, email)));
	return user?.passwordHash
		? { id: user.id, passwordHash: user.passwordHash, isLocked: user.lockedAt !== null }
		: null;
}
