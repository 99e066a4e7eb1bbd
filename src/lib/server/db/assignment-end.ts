import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { everyonesEnd, isEverybodyDone } from '../../domain/attempts/everyones-end.ts';
import { lastBegin } from '../../domain/attempts/schedule.ts';
import type { Db } from './client.ts';
import { isRunning, ownSchedules } from './deadlines.ts';
import { attempts } from './schema/answers.ts';
import { assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';

/**
 * Whether nobody's time at the assignment is running or still to come. Every look at a result asks
 * this, most of them while others are still at work: then nothing has to be known of the rest.
 */
export async function isAssignmentOver(
	db: Db,
	schoolId: string,
	assignmentId: string,
	now: Date
): Promise<boolean> {
	const [atWork] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(eq(attempts.schoolId, schoolId), eq(attempts.assignmentId, assignmentId), isRunning(now))
		)
		.limit(1);
	if (atWork) return false;
	return isEverybodyDone(await assignmentEnd(db, schoolId, assignmentId), now.getTime());
}

/**
 * When the time of everyone who has the assignment is over, ms: their own closing and what is
 * running counted. Null while that has no end. Not to be shown to a student: it may tell what a
 * classmate is accommodated with.
 */
export async function assignmentEnd(
	db: Db,
	schoolId: string,
	assignmentId: string
): Promise<number | null> {
	const students = await studentsGiven(db, schoolId, assignmentId);
	const own = await ownSchedules(db, schoolId, assignmentId, students);
	const running = await db
		.select({ deadlineAt: attempts.deadlineAt })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.assignmentId, assignmentId),
				isNull(attempts.submittedAt)
			)
		);
	return everyonesEnd(
		[...own.values()].map(lastBegin),
		running.map(({ deadlineAt }) => deadlineAt?.getTime() ?? null)
	);
}

/** The students who have the assignment: in one of its classes that is not archived, or alone. */
export async function studentsGiven(
	db: Db,
	schoolId: string,
	assignmentId: string
): Promise<string[]> {
	const userId = sql<string>`coalesce(${enrolments.userId}, ${assignmentTargets.userId})`;
	const rows = await db
		.selectDistinct({ userId })
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
				eq(assignmentTargets.assignmentId, assignmentId),
				or(sql`${enrolments.userId} is not null`, sql`${assignmentTargets.userId} is not null`)
			)
		);
	return rows.map((row) => row.userId);
}

const ofTarget = and(
	eq(classes.schoolId, assignmentTargets.schoolId),
	eq(classes.id, assignmentTargets.classId)
);
