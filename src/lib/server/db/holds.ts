import { and, eq, exists, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { HOLD_BEFORE_MS } from '../../domain/attempts/hold.ts';
import { isAssignmentOver } from './assignment-end.ts';
import type { Db } from './client.ts';
import { assignmentExceptions, assignments } from './schema/assignments.ts';

/**
 * Whether the quiz is being taken for a mark, or will be within a day: then nobody else plays it,
 * and nobody is told its answers who might pass them on. It lasts until everyone is done.
 */
export async function isSetHeld(
	db: Db,
	schoolId: string,
	setId: string,
	now: Date
): Promise<boolean> {
	const soon = new Date(now.getTime() + HOLD_BEFORE_MS);
	const longAgo = new Date(now.getTime() - LONGEST_AFTER_CLOSING_MS);
	const graded = await db
		.select({ id: assignments.id })
		.from(assignments)
		.where(
			and(
				eq(assignments.schoolId, schoolId),
				eq(assignments.setId, setId),
				eq(assignments.practice, false),
				or(
					lte(assignments.opensAt, soon),
					exists(exceptions(db, lte(assignmentExceptions.opensAt, soon)))
				),
				// those of past terms are left out before anyone is asked about
				or(
					isNull(assignments.closesAt),
					gt(assignments.closesAt, longAgo),
					gt(assignments.lateUntil, longAgo),
					exists(exceptions(db, isNotNull(assignmentExceptions.closesAt)))
				)
			)
		);
	for (const { id } of graded) if (!(await isAssignmentOver(db, schoolId, id, now))) return true;
	return false;
}

/** 90 days that an accommodation may add, and a day for what is running then. */
const LONGEST_AFTER_CLOSING_MS = 91 * 24 * 60 * 60 * 1000;

const exceptions = (db: Db, which: ReturnType<typeof eq>) =>
	db
		.select({ one: sql`1` })
		.from(assignmentExceptions)
		.where(
			and(
				eq(assignmentExceptions.schoolId, assignments.schoolId),
				eq(assignmentExceptions.assignmentId, assignments.id),
				which
			)
		);
