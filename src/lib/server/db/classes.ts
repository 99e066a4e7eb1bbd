import { and, asc, count, eq, exists, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { freeCode } from './codes.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';

export type Class = typeof classes.$inferSelect;

/** The class, if this teacher is one of its teachers. */
export const ofClassTeacher = (db: Db, { schoolId, userId }: Owner, id: string) =>
	and(
		eq(classes.schoolId, schoolId),
		eq(classes.id, id),
		exists(
			db
				.select({ id: classTeachers.classId })
				.from(classTeachers)
				.where(
					and(
						eq(classTeachers.schoolId, schoolId),
						eq(classTeachers.classId, classes.id),
						eq(classTeachers.userId, userId)
					)
				)
		)
	);

/** Makes a class with a code of its own; the teacher is its owner. */
export async function addClass(db: Db, owner: Owner, name: string): Promise<string> {
	return db.transaction(async (tx) => {
		const { schoolId, userId } = owner;
		const id = newId();
		await tx.insert(classes).values({ id, schoolId, name, code: await freeCode(tx, schoolId) });
		await tx.insert(classTeachers).values({ schoolId, classId: id, userId, role: 'owner' });
		return id;
	});
}

/** One of the teacher's classes, with what they are in it; null when it is not theirs. */
export async function findClassFor(db: Db, { schoolId, userId }: Owner, id: string) {
	if (!isId(id)) return null;
	const [found] = await db
		.select({ class: classes, role: classTeachers.role })
		.from(classes)
		.innerJoin(
			classTeachers,
			and(eq(classTeachers.schoolId, classes.schoolId), eq(classTeachers.classId, classes.id))
		)
		.where(
			and(eq(classes.schoolId, schoolId), eq(classes.id, id), eq(classTeachers.userId, userId))
		);
	return found ? { ...found.class, role: found.role } : null;
}

/** The teacher's classes by name, with how many students each has and how many wait for a yes. */
export async function listClasses(db: Db, { schoolId, userId }: Owner) {
	const counted = db
		.select({
			classId: enrolments.classId,
			students: count(sql`case when ${enrolments.state} = 'in' then 1 end`).as('students'),
			asked: count(sql`case when ${enrolments.state} = 'asked' then 1 end`).as('asked')
		})
		.from(enrolments)
		.where(eq(enrolments.schoolId, schoolId))
		.groupBy(enrolments.classId)
		.as('counted');
	const rows = await db
		.select({
			id: classes.id,
			name: classes.name,
			code: classes.code,
			archivedAt: classes.archivedAt,
			students: counted.students,
			asked: counted.asked
		})
		.from(classes)
		.innerJoin(
			classTeachers,
			and(eq(classTeachers.schoolId, classes.schoolId), eq(classTeachers.classId, classes.id))
		)
		.leftJoin(counted, eq(counted.classId, classes.id))
		.where(and(eq(classes.schoolId, schoolId), eq(classTeachers.userId, userId)))
		.orderBy(asc(classes.name), asc(classes.id));
	return rows.map((row) => ({ ...row, students: row.students ?? 0, asked: row.asked ?? 0 }));
}

/** The class behind a code that a student typed, archived ones included; null when there is none. */
export async function findClassByCode(db: Db, schoolId: string, code: string) {
	const [found] = await db
		.select()
		.from(classes)
		.where(and(eq(classes.schoolId, schoolId), eq(classes.code, code)));
	return found ?? null;
}

/** What a teacher of the class may set; false when it is not theirs. */
export async function updateClass(
	db: Db,
	teacher: Owner,
	id: string,
	settings: Partial<Pick<Class, 'name' | 'joinOpen' | 'archivedAt'>>
): Promise<boolean> {
	if (!isId(id)) return false;
	const changed = await db
		.update(classes)
		.set(settings)
		.where(ofClassTeacher(db, teacher, id))
		.returning({ id: classes.id });
	return changed.length > 0;
}

/** Holds the class for the transaction, so that who comes and who goes do so one after another. */
export async function lockClass(tx: Db, schoolId: string, id: string): Promise<Class | null> {
	const [found] = await tx
		.select()
		.from(classes)
		.where(and(eq(classes.schoolId, schoolId), eq(classes.id, id)))
		.for('update');
	return found ?? null;
}
