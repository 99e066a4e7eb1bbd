import { and, desc, eq, exists, isNull, or, sql } from 'drizzle-orm';
import type { OwnSchedule } from '../../domain/attempts/schedule.ts';
import type { Assignment } from './assignments.ts';
import type { Db } from './client.ts';
import { schedulesOf } from './deadlines.ts';
import { excusedFrom } from './exceptions.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';
import { players } from './schema/people.ts';

/** An assignment as one student has it. */
export interface GivenAssignment {
	assignment: Assignment;
	own: OwnSchedule;
	/** The teacher has excused them: it does not count for them. */
	isExcused: boolean;
	/** The student's attempts at it, oldest first. */
	attempts: OwnAttempt[];
}

/** What a start page says of an attempt. The score may not be shown yet: see `shownOf`. */
export type OwnAttempt = Pick<
	typeof attempts.$inferSelect,
	'id' | 'number' | 'reached' | 'deadlineAt' | 'submittedAt' | 'late' | 'milliMarks' | 'milliPoints'
>;

/** Who has more sees the newest of them. */
const MOST = 100;

/** The student's assignments, those that open last first. */
export const assignmentsFor = (db: Db, student: Owner): Promise<GivenAssignment[]> =>
	given(db, student, undefined);

/** One of them; null when it was not given to this student. */
export async function findAssignmentFor(
	db: Db,
	student: Owner,
	assignmentId: string
): Promise<GivenAssignment | null> {
	if (!isId(assignmentId)) return null;
	const [found] = await given(db, student, eq(assignments.id, assignmentId));
	return found ?? null;
}

async function given(
	db: Db,
	student: Owner,
	which: ReturnType<typeof eq> | undefined
): Promise<GivenAssignment[]> {
	const rows = await db
		.select()
		.from(assignments)
		.where(and(eq(assignments.schoolId, student.schoolId), isGivenTo(db, student), which))
		.orderBy(desc(assignments.opensAt), desc(assignments.id))
		.limit(MOST);
	const own = await schedulesOf(
		db,
		student,
		rows.map(({ id }) => id)
	);
	const excused = rows.length ? await excusedFrom(db, student) : new Set();
	const begun = rows.length ? await attemptsOf(db, student) : [];
	return rows.flatMap((assignment) => {
		const schedule = own.get(assignment.id);
		const mine = begun.filter(({ assignmentId }) => assignmentId === assignment.id);
		return schedule
			? {
					assignment,
					own: schedule,
					isExcused: excused.has(assignment.id),
					attempts: mine.map(({ assignmentId: _, ...attempt }) => attempt)
				}
			: [];
	});
}

/** Given to a class that the student is in and that is not archived, or to the student alone. */
const isGivenTo = (db: Db, { schoolId, userId }: Owner) =>
	exists(
		db
			.select({ one: sql`1` })
			.from(assignmentTargets)
			.leftJoin(
				classes,
				and(
					eq(classes.schoolId, assignmentTargets.schoolId),
					eq(classes.id, assignmentTargets.classId),
					isNull(classes.archivedAt)
				)
			)
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
					eq(assignmentTargets.assignmentId, assignments.id),
					or(eq(assignmentTargets.userId, userId), eq(enrolments.userId, userId))
				)
			)
	);

const attemptsOf = (db: Db, { schoolId, userId }: Owner) =>
	db
		.select({
			assignmentId: attempts.assignmentId,
			id: attempts.id,
			number: attempts.number,
			reached: attempts.reached,
			deadlineAt: attempts.deadlineAt,
			submittedAt: attempts.submittedAt,
			late: attempts.late,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints
		})
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(players.userId, userId),
				sql`${attempts.assignmentId} is not null`
			)
		)
		.orderBy(attempts.number);
