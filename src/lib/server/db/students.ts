import { and, eq, inArray, ne } from 'drizzle-orm';
import { nameKey } from '../../domain/classes/name.ts';
import type { Db } from './client.ts';
import { enrolmentUser } from './members.ts';
import { enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** Gives a student another name; false when a classmate, in any of their classes, has it. */
export async function renameStudent(
	db: Db,
	schoolId: string,
	id: string,
	name: string
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const theirs = tx
			.select({ id: enrolments.classId })
			.from(enrolments)
			.where(and(eq(enrolments.schoolId, schoolId), eq(enrolments.userId, id)));
		const classmates = await tx
			.select({ name: users.name })
			.from(enrolments)
			.innerJoin(users, enrolmentUser)
			.where(
				and(
					eq(enrolments.schoolId, schoolId),
					inArray(enrolments.classId, theirs),
					ne(enrolments.userId, id)
				)
			);
		if (classmates.some((mate) => nameKey(mate.name) === nameKey(name))) return false;
		await tx
			.update(users)
			.set({ name })
			.where(and(eq(users.schoolId, schoolId), eq(users.id, id)));
		return true;
	});
}
