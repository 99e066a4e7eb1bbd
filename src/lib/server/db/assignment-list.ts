import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { phaseOf, type Phase } from '../../domain/attempts/phase.ts';
import type { Db } from './client.ts';
import { scheduleOf } from './deadlines.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { classes, classTeachers } from './schema/classes.ts';
import { users } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';
import { setOfAssignment } from './seen-assignments.ts';

/** An assignment as lists have it. */
export interface AssignmentLine {
	id: string;
	title: string;
	opensAt: Date;
	closesAt: Date | null;
	lateUntil: Date | null;
	timeZone: string;
	phase: Phase;
	isOwner: boolean;
	/** To whom: classes, then single students for its owner. */
	classes: { id: string; name: string }[];
	singles: string[];
	/** How many students have handed in an attempt. */
	handedIn: number;
	/** How many attempts are open. */
	working: number;
}

/**
 * The teacher's assignments and those of classes that they teach, the last one given first; of one
 * quiz if it is named.
 */
export async function listAssignments(
	db: Db,
	teacher: Owner,
	now: Date,
	setId: string | null = null
): Promise<AssignmentLine[]> {
	const { schoolId, userId } = teacher;
	const rows = await db
		.select({
			id: assignments.id,
			title: assignments.title,
			opensAt: assignments.opensAt,
			closesAt: assignments.closesAt,
			lateUntil: assignments.lateUntil,
			timeZone: assignments.timeZone,
			timeLimitMinutes: assignments.timeLimitMinutes,
			attempts: assignments.attempts,
			ownerId: assignments.ownerId
		})
		.from(assignments)
		.innerJoin(questionSets, setOfAssignment)
		.where(
			and(
				eq(assignments.schoolId, schoolId),
				isNull(questionSets.removedAt),
				setId ? eq(assignments.setId, setId) : undefined,
				or(eq(assignments.ownerId, userId), inArray(assignments.id, inTaughtClasses(db, teacher)))
			)
		)
		.orderBy(desc(assignments.id));
	const ids = rows.map(({ id }) => id);
	const given = await givenTo(db, teacher, ids);
	const counts = await countsOf(db, schoolId, ids);
	return rows.map(({ ownerId, timeLimitMinutes, attempts: most, ...row }) => {
		const times = scheduleOf({ ...row, timeLimitMinutes, attempts: most });
		const isOwner = ownerId === userId;
		const mine = given.filter(
			({ assignmentId, taught }) => assignmentId === row.id && (isOwner || taught)
		);
		const { handedIn = 0, working = 0 } = counts.get(row.id) ?? {};
		return {
			...row,
			phase: phaseOf(times, now.getTime()),
			isOwner,
			classes: mine.flatMap(({ classId, className }) =>
				classId && className ? [{ id: classId, name: className }] : []
			),
			singles: mine.flatMap(({ student }) => student ?? []),
			handedIn,
			working
		};
	});
}

/** A subquery: the classes that the teacher teaches. */
export const taughtClasses = (db: Db, { schoolId, userId }: Owner) =>
	db
		.select({ classId: classTeachers.classId })
		.from(classTeachers)
		.where(and(eq(classTeachers.schoolId, schoolId), eq(classTeachers.userId, userId)));

/** A subquery: what is given to them. */
export const inTaughtClasses = (db: Db, teacher: Owner) =>
	db
		.select({ id: assignmentTargets.assignmentId })
		.from(assignmentTargets)
		.where(
			and(
				eq(assignmentTargets.schoolId, teacher.schoolId),
				inArray(assignmentTargets.classId, taughtClasses(db, teacher))
			)
		);

async function givenTo(db: Db, teacher: Owner, ids: readonly string[]) {
	if (!ids.length) return [];
	const { schoolId } = teacher;
	return db
		.select({
			assignmentId: assignmentTargets.assignmentId,
			classId: classes.id,
			className: classes.name,
			student: users.name,
			taught: sql<boolean>`coalesce(${inArray(classes.id, taughtClasses(db, teacher))}, false)`
		})
		.from(assignmentTargets)
		.leftJoin(
			classes,
			and(eq(classes.schoolId, schoolId), eq(classes.id, assignmentTargets.classId))
		)
		.leftJoin(users, and(eq(users.schoolId, schoolId), eq(users.id, assignmentTargets.userId)))
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				inArray(assignmentTargets.assignmentId, [...ids])
			)
		)
		.orderBy(classes.name, users.name);
}

async function countsOf(db: Db, schoolId: string, ids: readonly string[]) {
	if (!ids.length) return new Map<string, { handedIn: number; working: number }>();
	const isIn = isNotNull(attempts.submittedAt);
	const rows = await db
		.select({
			id: sql<string>`${attempts.assignmentId}`,
			handedIn: sql<number>`count(distinct ${attempts.playerId}) filter (where ${isIn})`.mapWith(
				Number
			),
			working: sql<number>`count(*) filter (where not (${isIn}))`.mapWith(Number)
		})
		.from(attempts)
		.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.assignmentId, [...ids])))
		.groupBy(attempts.assignmentId);
	return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
