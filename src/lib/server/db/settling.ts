import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import { GRACE_MS } from '../../domain/attempts/schedule.ts';
import type { Db } from './client.ts';
import { rulesFrom } from './rules.ts';
import { attempts } from './schema/answers.ts';
import { closeAttempt, withRules } from './submissions.ts';

/** So many at a time: a sweep holds up nothing else for long, and the next one goes on. */
const BATCH = 100;

/**
 * Hands in the attempts whose time is over, as a look at their page would: all that there are, or
 * those of one assignment. Several may do it at once: what one has locked, the others leave to it.
 * How many were handed in here; `failed` hears of one that could not be, and the others go on.
 */
export async function settleOverdue(
	db: Db,
	now: Date,
	only: { schoolId: string; assignmentId: string } | null = null,
	failed: (error: unknown) => void = rethrow
): Promise<number> {
	const isOverdue = and(
		isNull(attempts.submittedAt),
		lt(attempts.deadlineAt, new Date(now.getTime() - GRACE_MS)),
		only
			? and(eq(attempts.schoolId, only.schoolId), eq(attempts.assignmentId, only.assignmentId))
			: undefined
	);
	const overdue = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(isOverdue)
		.orderBy(asc(attempts.deadlineAt))
		.limit(BATCH);
	let settled = 0;
	for (const { id } of overdue) {
		const closing = db.transaction(async (tx) => {
			const [row] = await withRules(tx)
				.where(and(eq(attempts.id, id), isOverdue))
				.for('update', { of: attempts, skipLocked: true });
			if (row) await closeAttempt(tx, row.attempt, rulesFrom(row), now);
			return row !== undefined;
		});
		settled += Number(
			await closing.catch((error: unknown) => {
				failed(error);
				return false;
			})
		);
	}
	return settled;
}

function rethrow(error: unknown): never {
	throw error;
}
