import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Retention } from '../../domain/retention/school-year.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { schools } from './schema/schools.ts';

/** How long the school keeps answers, and when that was last seen to. */
export async function retentionOf(
	db: Db,
	schoolId: string
): Promise<Retention & { purgedAt: Date | null }> {
	const [school] = await db
		.select({
			yearEnds: schools.yearEnds,
			keepDays: schools.keepDays,
			purgedAt: schools.purgedAt
		})
		.from(schools)
		.where(eq(schools.id, schoolId));
	if (!school) throw new Error('The installation has a school');
	return school;
}

/** Sets how long answers are kept; one line in the log for each setting that changes. */
export async function setRetention(
	db: Db,
	admin: Owner,
	{ yearEnds, keepDays }: Retention
): Promise<void> {
	const { schoolId } = admin;
	await db.transaction(async (tx) => {
		const before = await retentionOf(tx, schoolId);
		await tx.update(schools).set({ yearEnds, keepDays }).where(eq(schools.id, schoolId));
		const changes = [
			{ subject: 'end of the school year', from: before.yearEnds, to: yearEnds },
			{ subject: 'days that answers are kept', from: before.keepDays, to: keepDays }
		];
		for (const { subject, from, to } of changes)
			if (from !== to)
				await noteAudit(tx, admin, {
					action: 'school.setting-changed',
					subject,
					details: { from, to }
				});
	});
}

/**
 * Whether this process is to do the day's purge: one of several gets it, once a day. Never at the
 * first look: who has just brought in this rule with an update has a day to change it.
 */
export async function claimPurge(db: Db, schoolId: string, now: Date): Promise<boolean> {
	const ours = eq(schools.id, schoolId);
	const first = await db
		.update(schools)
		.set({ purgedAt: now })
		.where(and(ours, isNull(schools.purgedAt)))
		.returning({ id: schools.id });
	if (first.length) return false;
	const yesterday = new Date(now.getTime() - DAY_MS);
	const claimed = await db
		.update(schools)
		.set({ purgedAt: now })
		.where(and(ours, lte(schools.purgedAt, yesterday)))
		.returning({ id: schools.id });
	return claimed.length > 0;
}

const DAY_MS = 24 * 60 * 60 * 1000;
