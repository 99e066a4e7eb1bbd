import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { everyonesEnd, isEverybodyDone } from '../../domain/attempts/everyones-end.ts';
import { lastBegin } from '../../domain/attempts/schedule.ts';
import type { Db } from './client.ts';
import { isRunning, schedulesGiven } from './deadlines.ts';
import { attempts } from './schema/answers.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';

/** Whether nobody's time at the assignment is running or still to come. */
export const isAssignmentOver = async (
	db: Db,
	schoolId: string,
	assignmentId: string,
	now: Date
): Promise<boolean> => (await overAssignments(db, schoolId, [assignmentId], now)).has(assignmentId);

/**
 * Those of the assignments at which nobody's time is running or still to come. Every look at a
 * result asks this, most of them while others are still at work: then nothing has to be known of the
 * rest. A handful of queries, however many there are.
 */
export async function overAssignments(
	db: Db,
	schoolId: string,
	ids: readonly string[],
	now: Date
): Promise<Set<string>> {
	if (!ids.length) return new Set();
	const rows = await db
		.selectDistinct({ id: attempts.assignmentId })
		.from(attempts)
		.where(and(ofAssignments(schoolId, ids), isRunning(now)));
	const atWork = new Set(rows.map(({ id }) => id));
	const quiet = ids.filter((id) => !atWork.has(id));
	const ends = await assignmentEnds(db, schoolId, quiet);
	return new Set(quiet.filter((id) => isEverybodyDone(ends.get(id) ?? null, now.getTime())));
}

/**
 * When the time of everyone who has the assignment is over, ms: their own closing and what is
 * running counted. Null while that has no end. Not to be shown to a student: it may tell what a
 * classmate is accommodated with.
 */
export async function assignmentEnds(
	db: Db,
	schoolId: string,
	ids: readonly string[]
): Promise<Map<string, number | null>> {
	if (!ids.length) return new Map();
	const own = await schedulesGiven(db, schoolId, studentsGiven(db, schoolId, ids));
	const rows = await db
		.select({ id: attempts.assignmentId, deadlineAt: attempts.deadlineAt })
		.from(attempts)
		.where(and(ofAssignments(schoolId, ids), isNull(attempts.submittedAt)));
	return new Map(
		ids.map((id) => [
			id,
			everyonesEnd(
				(own.get(id) ?? []).map(lastBegin),
				rows.filter((row) => row.id === id).map(({ deadlineAt }) => deadlineAt?.getTime() ?? null)
			)
		])
	);
}

const ofAssignments = (schoolId: string, ids: readonly string[]) =>
	and(eq(attempts.schoolId, schoolId), inArray(attempts.assignmentId, [...ids]));

/** The students who have each assignment: in one of its classes that is not archived, or alone. */
export const studentsGiven = (db: Db, schoolId: string, ids: readonly string[]) =>
	db
		.selectDistinct({
			assignmentId: assignmentTargets.assignmentId,
			userId: sql<string>`coalesce(${enrolments.userId}, ${assignmentTargets.userId})`.as(
				'given_to'
			)
		})
		.from(assignmentTargets)
		.leftJoin(classes, and(ofTarget, isNull(classes.archivedAt)))
		.leftJoin(
			enrolments,
			and(
				eq(enrolments.schoolId, classes.schoolId),
				eq(enrolments.classId, classes.id),
				eq(enrolments.state, 'in')
			)
		)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				inArray(assignmentTargets.assignmentId, [...ids]),
				or(sql`${enrolments.userId} is not null`, sql`${assignmentTargets.userId} is not null`)
			)
		)
		.as('given');

const ofTarget = and(
	eq(classes.schoolId, assignmentTargets.schoolId),
	eq(classes.id, assignmentTargets.classId)
);
