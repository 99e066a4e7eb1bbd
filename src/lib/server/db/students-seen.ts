import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { taughtClasses } from './assignment-list.ts';
import type { Db } from './client.ts';
import { grouped } from './grouped.ts';
import type { Owner } from './owner.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** Who has an assignment, as far as one teacher sees them. */
export interface Seen {
	/** The classes' names. */
	classes: string[];
	/** Names by the students' ids, each student once. */
	students: Map<string, string>;
}

/**
 * Who has these assignments, by their ids: everybody for the teacher who gave one, for others the
 * classes that they teach. The caller has found the assignments as the teacher's.
 */
export async function studentsSeen(
	db: Db,
	teacher: Owner,
	assignmentIds: readonly string[]
): Promise<Map<string, Seen>> {
	if (!assignmentIds.length) return new Map();
	const { schoolId } = teacher;
	const rows = await db
		.select({
			assignmentId: assignmentTargets.assignmentId,
			className: classes.name,
			userId: users.id,
			name: users.name
		})
		.from(assignmentTargets)
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, schoolId), eq(assignments.id, assignmentTargets.assignmentId))
		)
		.leftJoin(
			classes,
			and(
				eq(classes.schoolId, schoolId),
				eq(classes.id, assignmentTargets.classId),
				isNull(classes.archivedAt)
			)
		)
		.leftJoin(
			enrolments,
			and(
				eq(enrolments.schoolId, schoolId),
				eq(enrolments.classId, classes.id),
				eq(enrolments.state, 'in')
			)
		)
		.leftJoin(
			users,
			and(
				eq(users.schoolId, schoolId),
				eq(users.id, sql`coalesce(${enrolments.userId}, ${assignmentTargets.userId})`)
			)
		)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				inArray(assignmentTargets.assignmentId, [...assignmentIds]),
				or(
					eq(assignments.ownerId, teacher.userId),
					inArray(assignmentTargets.classId, taughtClasses(db, teacher))
				)
			)
		)
		.orderBy(asc(classes.name), asc(users.name));
	const lists = [...grouped(rows, ({ assignmentId }) => assignmentId)];
	return new Map(
		lists.map(([id, own]) => {
			const names = new Set(own.flatMap(({ className }) => className ?? []));
			const students = own.flatMap(({ userId, name }) =>
				userId && name !== null ? [[userId, name] as const] : []
			);
			return [id, { classes: [...names], students: new Map(students) }];
		})
	);
}
