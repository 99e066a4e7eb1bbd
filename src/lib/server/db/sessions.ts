import { and, eq, lte } from 'drizzle-orm';
import type { Db } from './client.ts';
import { memberships, sessions, users } from './schema/people.ts';

/** A session as it is stored: `idHash` is the hex SHA-256 of the cookie's token. */
export interface StoredSession {
	idHash: string;
	schoolId: string;
	userId: string;
	expiresAt: Date;
}

/** The session with what the app may know of its user; never the password's hash. */
export async function findSession(db: Db, idHash: string) {
	const [row] = await db
		.select({
			userId: sessions.userId,
			schoolId: sessions.schoolId,
			expiresAt: sessions.expiresAt,
			name: users.name,
			role: memberships.role
		})
		.from(sessions)
		.innerJoin(users, eq(users.id, sessions.userId))
		.innerJoin(
			memberships,
			and(eq(memberships.userId, sessions.userId), eq(memberships.schoolId, sessions.schoolId))
		)
		.where(eq(sessions.idHash, idHash));
	return row ?? null;
}

export const listSessions = (db: Db, userId: string): Promise<StoredSession[]> =>
	db
		.select({
			idHash: sessions.idHash,
			schoolId: sessions.schoolId,
			userId: sessions.userId,
			expiresAt: sessions.expiresAt
		})
		.from(sessions)
		.where(eq(sessions.userId, userId));

export async function addSession(db: Db, session: StoredSession): Promise<void> {
	await db.insert(sessions).values(session);
}

export async function extendSession(db: Db, idHash: string, expiresAt: Date): Promise<void> {
	await db.update(sessions).set({ expiresAt }).where(eq(sessions.idHash, idHash));
}

export async function endSession(db: Db, idHash: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.idHash, idHash));
}

export async function endSessionsOf(db: Db, userId: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.userId, userId));
}

export async function endExpiredSessions(db: Db, now: Date): Promise<void> {
	await db.delete(sessions).where(lte(sessions.expiresAt, now));
}
