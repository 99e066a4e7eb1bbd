import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { withStudents, type ClassList } from './assignment-targets.ts';
import type { Assignment } from './assignments.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { classes, classTeachers } from './schema/classes.ts';
import { editions } from './schema/editions.ts';
import { users } from './schema/people.ts';
import { questionSets } from './schema/sets.ts';

/** An assignment as one teacher may see it. */
export interface SeenAssignment {
	assignment: Assignment;
	/** The owner sees and changes all; others see their classes, and help their students. */
	isOwner: boolean;
	/** The number of the edition that was given, and that of the newest one. */
	edition: number;
	newestEdition: number;
	/** The classes of it that the teacher may see, with their students. */
	classes: ClassList[];
	/** The single students it is given to, for its owner. */
	singles: { userId: string; name: string }[];
}

/**
 * Finds an assignment for its owner, and for those who teach a class that it is given to; null for
 * everybody else, and while its quiz is deleted.
 */
export async function seenAssignment(
	db: Db,
	teacher: Owner,
	id: string
): Promise<SeenAssignment | null> {
	if (!isId(id)) return null;
	const { schoolId, userId } = teacher;
	const [row] = await db
		.select({
			assignment: assignments,
			edition: editions.number,
			newest: newestNumber(db, schoolId)
		})
		.from(assignments)
		.innerJoin(
			editions,
			and(eq(editions.schoolId, assignments.schoolId), eq(editions.id, assignments.editionId))
		)
		.innerJoin(questionSets, setOfAssignment)
		.where(
			and(
				eq(assignments.schoolId, schoolId),
				eq(assignments.id, id),
				isNull(questionSets.removedAt)
			)
		);
	if (!row) return null;
	const isOwner = row.assignment.ownerId === userId;
	const seen = await seenClasses(db, teacher, id, isOwner);
	if (!isOwner && !seen.length) return null;
	return {
		assignment: row.assignment,
		isOwner,
		edition: row.edition,
		newestEdition: row.newest,
		classes: await withStudents(db, schoolId, seen),
		singles: isOwner ? await singlesOf(db, schoolId, id) : []
	};
}

export const setOfAssignment = and(
	eq(questionSets.schoolId, assignments.schoolId),
	eq(questionSets.id, assignments.setId)
);

const newest = alias(editions, 'newest');

/** A subquery: how many editions the quiz of the assignment has had. */
const newestNumber = (db: Db, schoolId: string) =>
	sql<number>`(${db
		.select({ number: max(newest.number) })
		.from(newest)
		.where(and(eq(newest.schoolId, schoolId), eq(newest.setId, assignments.setId)))})`;

/** The classes that it is given to: all for the owner, else those that the teacher teaches. */
function seenClasses(db: Db, { schoolId, userId }: Owner, id: string, isOwner: boolean) {
	const taught = db
		.select({ classId: classTeachers.classId })
		.from(classTeachers)
		.where(and(eq(classTeachers.schoolId, schoolId), eq(classTeachers.userId, userId)));
	return db
		.select({ id: classes.id, name: classes.name })
		.from(assignmentTargets)
		.innerJoin(
			classes,
			and(
				eq(classes.schoolId, assignmentTargets.schoolId),
				eq(classes.id, assignmentTargets.classId)
			)
		)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				eq(assignmentTargets.assignmentId, id),
				isOwner ? undefined : inArray(classes.id, taught)
			)
		)
		.orderBy(classes.name, classes.id);
}

const singlesOf = (db: Db, schoolId: string, id: string) =>
	db
		.select({ userId: users.id, name: users.name })
		.from(assignmentTargets)
		.innerJoin(
			users,
			and(eq(users.schoolId, assignmentTargets.schoolId), eq(users.id, assignmentTargets.userId))
		)
		.where(and(eq(assignmentTargets.schoolId, schoolId), eq(assignmentTargets.assignmentId, id)))
		.orderBy(users.name, users.id);

/** The students of the assignment whom the teacher may see, each once. */
export const seenStudents = ({ classes: lists, singles }: SeenAssignment): string[] => [
	...new Set([
		...lists.flatMap(({ students }) => students.map(({ userId }) => userId)),
		...singles.map(({ userId }) => userId)
	])
];

/** One of them by id; null where the teacher may not see them. */
export function seenStudent(
	seen: SeenAssignment,
	userId: string
): { userId: string; name: string } | null {
	const all = [...seen.classes.flatMap(({ students }) => students), ...seen.singles];
	const student = all.find((one) => one.userId === userId);
	return student ? { userId, name: student.name } : null;
}
