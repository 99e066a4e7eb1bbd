import { and, eq, exists, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { HOLD_BEFORE_MS } from '../../domain/attempts/hold.ts';
import { overAssignments } from './assignment-end.ts';
import type { Db } from './client.ts';
import { assignmentExceptions, assignments } from './schema/assignments.ts';

/**
 * Whether the quiz is being taken for a mark, or will be within a day: then nobody else plays it,
 * and nobody is told its answers who might pass them on. It lasts until everyone is done.
 */
export const isSetHeld = async (
	db: Db,
	schoolId: string,
	setId: string,
	now: Date
): Promise<boolean> => (await heldSets(db, schoolId, [setId], now)).has(setId);

/** Those of the quizzes that are. */
export async function heldSets(
	db: Db,
	schoolId: string,
	setIds: readonly string[],
	now: Date
): Promise<Set<string>> {
	if (!setIds.length) return new Set();
	const soon = new Date(now.getTime() + HOLD_BEFORE_MS);
	const longAgo = new Date(now.getTime() - LONGEST_AFTER_CLOSING_MS);
	const graded = await db
		.select({ id: assignments.id, setId: assignments.setId })
		.from(assignments)
		.where(
			and(
				eq(assignments.schoolId, schoolId),
				inArray(assignments.setId, [...setIds]),
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
	const ids = graded.map(({ id }) => id);
	const over = await overAssignments(db, schoolId, ids, now);
	return new Set(graded.filter(({ id }) => !over.has(id)).map(({ setId }) => setId));
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
