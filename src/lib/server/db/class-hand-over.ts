import { and, eq } from 'drizzle-orm';
import { noteAudit } from './audit.ts';
import { findClassFor, lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { classTeachers } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** Gives a class to one of its co-teachers; its owner stays a co-teacher. False when it cannot be. */
export async function handOverClass(
	db: Db,
	owner: Owner,
	classId: string,
	toId: string
): Promise<boolean> {
	if (!isId(toId)) return false;
	return db.transaction(async (tx) => {
		const { schoolId, userId } = owner;
		const found = await findClassFor(tx, owner, classId);
		if (!found || !(await lockClass(tx, schoolId, classId))) return false;
		const teachers = await tx
			.select({ id: users.id, name: users.name, role: classTeachers.role })
			.from(classTeachers)
			.innerJoin(
				users,
				and(eq(users.schoolId, classTeachers.schoolId), eq(users.id, classTeachers.userId))
			)
			.where(and(eq(classTeachers.schoolId, schoolId), eq(classTeachers.classId, classId)));
		// looked up behind the lock: of two who hand it over at once one still owns it
		const from = teachers.find(({ id, role }) => id === userId && role === 'owner');
		const to = teachers.find(({ id, role }) => id === toId && role === 'teacher');
		if (!from || !to) return false;
		await tx
			.update(classTeachers)
			.set({ role: 'teacher' })

			.where(
				and(
					eq(classTeachers.schoolId, schoolId),
					eq(classTeachers.classId, classId),
					eq(classTeachers.userId, userId)
				)
			);
		await makeOwner(tx, schoolId, classId, toId);
		await noteHandedOver(tx, owner, found, from.name, to.name);
		return true;
	});
}

/** A co-teacher becomes the owner, somebody else joins as one. */
export const makeOwner = (tx: Db, schoolId: string, classId: string, userId: string) =>
	tx
		.insert(classTeachers)
		.values({ schoolId, classId, userId, role: 'owner' })
		.onConflictDoUpdate({
			target: [classTeachers.schoolId, classTeachers.classId, classTeachers.userId],
			set: { role: 'owner' }
		});

export const noteHandedOver = (
	tx: Db,
	by: Owner,
	{ id, name }: { id: string; name: string },
	from: string,
	to: string
) =>
	noteAudit(tx, by, {
		action: 'class.handed-over',
		subject: name,
		subjectId: id,
		details: { from, to }
	});
