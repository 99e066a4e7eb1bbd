import { and, eq, sql } from 'drizzle-orm';
import { removalsAt } from '../../domain/retention/school-year.ts';
import { noteAudit, type Actor } from './audit.ts';
import type { Db } from './client.ts';
import { countExpired, removeExpired, type Expired } from './expiry.ts';
import { countAnswered, removeAttempts, type Removed } from './removed-attempts.ts';
import { retentionOf } from './retention.ts';
import { attempts } from './schema/answers.ts';
import { schools } from './schema/schools.ts';

/** What a purge has removed, or would remove now. */
export interface Purged extends Removed, Expired {
	/** Attempts from before this moment are due; null where everything is kept. */
	before: Date | null;
}

/** So many attempts at a time: a purge holds up nobody who is answering for long. */
const BATCH = 100;

/**
 * Removes the attempts that the school keeps no longer, and all that has expired. What they told of
 * questions stays as sums. Several may do it at once; one that is cut off is gone on with the next
 * time.
 */
export async function purge(db: Db, by: Actor, now: Date, zone: string): Promise<Purged> {
	const { schoolId } = by;
	const before = await dueBefore(db, schoolId, now, zone);
	const removed: Removed = { attempts: 0, answers: 0 };
	for (let isFull = before !== null; isFull && before;) {
		const batch = await removeBatch(db, schoolId, before);
		removed.attempts += batch.attempts;
		removed.answers += batch.answers;
		isFull = batch.attempts === BATCH;
	}
	const expired = await removeExpired(db, schoolId, now);
	await db.transaction(async (tx) => {
		await tx.update(schools).set({ purgedAt: now }).where(eq(schools.id, schoolId));
		// sessions and links that ran out are no news
		if (removed.attempts || expired.guests)
			await noteAudit(tx, by, { action: 'data.purged', details: { ...removed, ...expired } });
	});
	return { before, ...removed, ...expired };
}

/** What a purge would remove now. */
export async function whatPurgeRemoves(
	db: Db,
	schoolId: string,
	now: Date,
	zone: string
): Promise<Purged> {
	const before = await dueBefore(db, schoolId, now, zone);
	const removed = before ? await countBefore(db, schoolId, before) : { attempts: 0, answers: 0 };
	return { before, ...removed, ...(await countExpired(db, schoolId, now)) };
}

/** How much was handed in, or begun and left open, before a moment. */
export async function countBefore(db: Db, schoolId: string, before: Date): Promise<Removed> {
	const old = endedBefore(schoolId, before);
	const ids = db.select({ id: attempts.id }).from(attempts).where(old);
	return {
		attempts: await db.$count(attempts, old),
		answers: await countAnswered(db, schoolId, ids)
	};
}

async function dueBefore(db: Db, schoolId: string, now: Date, zone: string): Promise<Date | null> {
	const removals = removalsAt(await retentionOf(db, schoolId), now.getTime(), zone);
	return removals && new Date(removals.due.before);
}

/** Those that somebody is at are left for the next time. */
const removeBatch = (db: Db, schoolId: string, before: Date): Promise<Removed> =>
	db.transaction(async (tx) => {
		const old = await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(endedBefore(schoolId, before))
			.orderBy(attempts.id)
			.limit(BATCH)
			.for('update', { skipLocked: true });
		return removeAttempts(
			tx,
			schoolId,
			old.map(({ id }) => id)
		);
	});

const endedBefore = (schoolId: string, before: Date) =>
	and(
		eq(attempts.schoolId, schoolId),
		sql`coalesce(${attempts.submittedAt}, ${attempts.startedAt}) < ${before.toISOString()}::timestamptz`
	);
