import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Db } from './client.ts';
import { removeAttempts } from './removed-attempts.ts';
import { attempts } from './schema/answers.ts';
import { classInvitations } from './schema/classes.ts';
import { accountLinks, players, sessions } from './schema/people.ts';

/** What was only meant to last a while, and is over. */
export interface Expired {
	guests: number;
	sessions: number;
	/** Links to an account, to a new password or to a class. */
	links: number;
}

/** So many guests at a time: a removal holds up nothing else for long. */
const BATCH = 50;

/** Removes guests a day after they came, with their attempts, and sessions and links that ended. */
export async function removeExpired(db: Db, schoolId: string, now: Date): Promise<Expired> {
	let guests = 0;
	for (let removed = BATCH; removed === BATCH; guests += removed)
		removed = await removeGuests(db, schoolId, now);
	const over = expired(schoolId, now);
	const ended = await db.delete(sessions).where(over.sessions).returning({ id: sessions.userId });
	const links = await db
		.delete(accountLinks)
		.where(over.accountLinks)
		.returning({ kind: accountLinks.kind });
	const invitations = await db
		.delete(classInvitations)
		.where(over.classInvitations)
		.returning({ id: classInvitations.classId });
	return { guests, sessions: ended.length, links: links.length + invitations.length };
}

/** How much of it there is. */
export async function countExpired(db: Db, schoolId: string, now: Date): Promise<Expired> {
	const over = expired(schoolId, now);
	return {
		guests: await db.$count(players, over.guests),
		sessions: await db.$count(sessions, over.sessions),
		links:
			(await db.$count(accountLinks, over.accountLinks)) +
			(await db.$count(classInvitations, over.classInvitations))
	};
}

const expired = (schoolId: string, now: Date) => ({
	guests: and(eq(players.schoolId, schoolId), lte(players.guestExpiresAt, now)),
	sessions: and(eq(sessions.schoolId, schoolId), lte(sessions.expiresAt, now)),
	accountLinks: and(eq(accountLinks.schoolId, schoolId), lte(accountLinks.expiresAt, now)),
	classInvitations: and(
		eq(classInvitations.schoolId, schoolId),
		lte(classInvitations.expiresAt, now)
	)
});

/** Those that another process is at are left to it. */
const removeGuests = (db: Db, schoolId: string, now: Date): Promise<number> =>
	db.transaction(async (tx) => {
		const gone = await tx
			.select({ id: players.id })
			.from(players)
			.where(expired(schoolId, now).guests)
			.limit(BATCH)
			.for('update', { skipLocked: true });
		if (!gone.length) return 0;
		const ids = gone.map(({ id }) => id);
		const theirs = await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.playerId, ids)))
			.orderBy(attempts.id)
			.for('update');
		await removeAttempts(
			tx,
			schoolId,
			theirs.map(({ id }) => id)
		);
		await tx.delete(players).where(and(eq(players.schoolId, schoolId), inArray(players.id, ids)));
		return ids.length;
	});
