import { and, eq } from 'drizzle-orm';
import {
	NO_ACCOMMODATION,
	type Accommodation,
	type TimePercent
} from '../../domain/attempts/accommodation.ts';
import { taughtBy } from './assignment-targets.ts';
import type { Db } from './client.ts';
import { moveDeadlines } from './deadlines.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { lockPlayerOfUser } from './players.ts';
import { accommodations, classes, enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** A student with what they are accommodated with. */
export interface AccommodatedStudent {
	userId: string;
	name: string;
	className: string;
	accommodation: Accommodation;
}

/** Finds a student of the teacher's class; null when the class or the student is not theirs. */
export async function findAccommodated(
	db: Db,
	teacher: Owner,
	classId: string,
	userId: string
): Promise<AccommodatedStudent | null> {
	if (!isId(classId) || !isId(userId)) return null;
	const [row] = await db
		.select({ userId: users.id, name: users.name, className: classes.name, own: accommodations })
		.from(enrolments)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, enrolments.schoolId), eq(classes.id, enrolments.classId))
		)
		.innerJoin(users, and(eq(users.schoolId, enrolments.schoolId), eq(users.id, enrolments.userId)))
		.leftJoin(
			accommodations,
			and(eq(accommodations.schoolId, users.schoolId), eq(accommodations.userId, users.id))
		)
		.where(
			and(
				eq(enrolments.schoolId, teacher.schoolId),
				eq(enrolments.classId, classId),
				eq(enrolments.userId, userId),
				eq(enrolments.state, 'in'),
				taughtBy(db, teacher)
			)
		);
	if (!row) return null;
	const { own, ...student } = row;
	return { ...student, accommodation: own ? accommodationFrom(own) : NO_ACCOMMODATION };
}

/** A row as the domain has it. */
export const accommodationFrom = (
	row: Pick<typeof accommodations.$inferSelect, keyof Accommodation>
): Accommodation => ({
	timePercent: row.timePercent as TimePercent,
	closesLaterHours: row.closesLaterHours,
	extraAttempts: row.extraAttempts,
	readAloud: row.readAloud,
	largeText: row.largeText
});

/**
 * Keeps what a student of the teacher's class is accommodated with; all that they are taking gets
 * the deadline that follows. False when the class or the student is not the teacher's.
 */
export async function setAccommodation(
	db: Db,
	teacher: Owner,
	classId: string,
	userId: string,
	accommodation: Accommodation,
	now: Date
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await findAccommodated(tx, teacher, classId, userId))) return false;
		const { schoolId } = teacher;
		await lockPlayerOfUser(tx, { schoolId, userId });
		await tx
			.insert(accommodations)
			.values({ schoolId, userId, ...accommodation })
			.onConflictDoUpdate({
				target: [accommodations.schoolId, accommodations.userId],
				set: accommodation
			});
		await moveDeadlines(tx, schoolId, { userId }, now);
		return true;
	});
}
