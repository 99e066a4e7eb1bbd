import { and, eq, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { prepared } from './prepared.ts';
import { memberships, players, sessions, users } from './schema/people.ts';

/** A session as it is stored: `idHash` is the hex SHA-256 of the cookie's token. */
export interface StoredSession {
	idHash: string;
	schoolId: string;
	userId: string;
	expiresAt: Date;
}

/**
 * The session with what the app may know of its user; never the password's hash. A locked account has
 * none, whenever it was begun.
 */
export async function findSession(db: Db, idHash: string) {
	const [row] = await sessionByHash(db).execute({ idHash });
	return row ?? null;
}

// every request asks for its session
const sessionByHash = prepared((db) =>
	db
		.select({
			userId: sessions.userId,
			schoolId: sessions.schoolId,
			expiresAt: sessions.expiresAt,
			name: users.name,
			role: memberships.role,
			/** Null until they play for the first time. */
			playerId: players.id
		})
		.from(sessions)
		.innerJoin(users, eq(users.id, sessions.userId))
		.innerJoin(
			memberships,
			and(eq(memberships.userId, sessions.userId), eq(memberships.schoolId, sessions.schoolId))
		)
		.leftJoin(
			players,
			and(eq(players.userId, sessions.userId), eq(players.schoolId, sessions.schoolId))
		)
		.where(and(eq(sessions.idHash, sql.placeholder('idHash')), isNull(users.lockedAt)))
		.prepare('session_by_hash')
);

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

/** Ends all of the user's sessions; how many there were. */
export async function endSessionsOf(db: Db, userId: string): Promise<number> {
	const ended = await db
		.delete(sessions)
		.where(eq(sessions.userId, userId))
		.returning({ idHash: sessions.idHash });
	return ended.length;
}

/** Ends all of the user's sessions but this one; how many there were. */
export async function endOtherSessions(db: Db, userId: string, idHash: string): Promise<number> {
	const ended = await db
		.delete(sessions)
		.where(and(eq(sessions.userId, userId), ne(sessions.idHash, idHash)))
		.returning({ idHash: sessions.idHash });
	return ended.length;
}

export async function endExpiredSessions(db: Db, now: Date): Promise<void> {
	await db.delete(sessions).where(lte(sessions.expiresAt, now));
}
