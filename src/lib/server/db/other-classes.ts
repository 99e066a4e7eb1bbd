import { and, asc, eq, exists, ne, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { enrol, holdStudents, refusalOf, type Enrolling } from './enrolments.ts';
import { isId } from './ids.ts';
import { enrolmentUser } from './members.ts';
import type { Owner } from './owner.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

const here = alias(enrolments, 'here');

/** The students of the teacher's other classes, archived ones too, who are not in this one. */
export const studentsElsewhere = (db: Db, { schoolId, userId }: Owner, classId: string) =>
	db
		.select({
			classId: classes.id,
			className: classes.name,
			id: users.id,
			name: users.name
		})
		.from(enrolments)
		.innerJoin(users, enrolmentUser)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, enrolments.schoolId), eq(classes.id, enrolments.classId))
		)
		.where(
			and(
				eq(enrolments.schoolId, schoolId),
				eq(enrolments.state, 'in'),
				ne(enrolments.classId, classId),
				exists(
					db
						.select({ id: classTeachers.classId })
						.from(classTeachers)
						.where(
							and(
								eq(classTeachers.schoolId, schoolId),
								eq(classTeachers.classId, enrolments.classId),
								eq(classTeachers.userId, userId)
							)
						)
				),
				notExists(
					db
						.select({ id: here.userId })
						.from(here)
						.where(
							and(
								eq(here.schoolId, schoolId),
								eq(here.classId, classId),
								eq(here.userId, enrolments.userId)
							)
						)
				)
			)
		)
		.orderBy(asc(classes.name), asc(classes.id), asc(users.name));

/**
 * Puts students of the teacher's other classes in this one as well, all or none: one account, one
 * desk. Who is no such student is left out.
 */
export async function enrolFromOthers(
	db: Db,
	teacher: Owner,
	classId: string,
	studentIds: readonly string[]
): Promise<Enrolling> {
	const { schoolId } = teacher;
	return db.transaction(async (tx) => {
		await lockClass(tx, schoolId, classId);
		const wanted = new Set(studentIds.filter(isId));
		const theirs = await studentsElsewhere(tx, teacher, classId);
		const ids = [...new Set(theirs.map(({ id }) => id))].filter((id) => wanted.has(id));
		const held = ids.length ? await holdStudents(tx, schoolId, ids) : [];
		const refusal = await refusalOf(
			tx,
			schoolId,
			classId,
			held.map(({ name }) => name)
		);
		if (refusal) return refusal;
		const userIds = held.map(({ id }) => id);
		await enrol(tx, schoolId, classId, userIds, 'in');
		return { ok: true, userIds };
	});
}
