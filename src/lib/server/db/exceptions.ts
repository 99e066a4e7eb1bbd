import { and, eq, not, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { moveDeadlines } from './deadlines.ts';
import type { Owner } from './owner.ts';
import { lockPlayerOfUser } from './players.ts';
import { assignmentExceptions } from './schema/assignments.ts';
import { seenAssignment, seenStudent } from './seen-assignments.ts';

/** What is different for one student of an assignment. */
export type ExceptionValues = Pick<
	typeof assignmentExceptions.$inferSelect,
	'opensAt' | 'closesAt' | 'extraAttempts'
>;

const NOTHING: ExceptionValues = { opensAt: null, closesAt: null, extraAttempts: 0 };

/** What is different for the student; the caller has found them as theirs. */
export async function findException(
	db: Db,
	schoolId: string,
	assignmentId: string,
	userId: string
): Promise<ExceptionValues> {
	const [exception] = await db
		.select({
			opensAt: assignmentExceptions.opensAt,
			closesAt: assignmentExceptions.closesAt,
			extraAttempts: assignmentExceptions.extraAttempts
		})
		.from(assignmentExceptions)
		.where(ofException(schoolId, assignmentId, userId));
	return exception ?? NOTHING;
}

const ofException = (schoolId: string, assignmentId: string, userId: string) =>
	and(
		eq(assignmentExceptions.schoolId, schoolId),
		eq(assignmentExceptions.assignmentId, assignmentId),
		eq(assignmentExceptions.userId, userId)
	);

/**
 * Makes one student an exception, or none where nothing is different; their running attempt gets
 * the deadline that follows. False when the assignment or the student is not the teacher's.
 */
export async function setException(
	db: Db,
	teacher: Owner,
	assignmentId: string,
	userId: string,
	values: ExceptionValues,
	now: Date
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const seen = await seenAssignment(tx, teacher, assignmentId);
		if (!seen || !seenStudent(seen, userId)) return false;
		const { schoolId } = teacher;
		await lockPlayerOfUser(tx, { schoolId, userId });
		await keep(tx, { schoolId, assignmentId, userId }, values);
		await moveDeadlines(tx, schoolId, { assignmentId, userId }, now);
		return true;
	});
}

/** The ids of the assignments from which the student is excused. */
export async function excusedFrom(db: Db, { schoolId, userId }: Owner): Promise<Set<string>> {
	const rows = await db
		.select({ id: assignmentExceptions.assignmentId })
		.from(assignmentExceptions)
		.where(
			and(
				eq(assignmentExceptions.schoolId, schoolId),
				eq(assignmentExceptions.userId, userId),
				assignmentExceptions.excused
			)
		);
	return new Set(rows.map(({ id }) => id));
}

/**
 * Leaves the assignment out of the student's mean, or counts it again. False when the assignment or
 * the student is not the teacher's.
 */
export async function setExcused(
	db: Db,
	teacher: Owner,
	assignmentId: string,
	userId: string,
	excused: boolean
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const seen = await seenAssignment(tx, teacher, assignmentId);
		if (!seen || !seenStudent(seen, userId)) return false;
		await keep(tx, { schoolId: teacher.schoolId, assignmentId, userId }, { excused });
		return true;
	});
}

/** Sets some of what is different for the student; where nothing is left, no row is. */
async function keep(
	tx: Db,
	key: { schoolId: string; assignmentId: string; userId: string },
	values: Partial<typeof assignmentExceptions.$inferInsert>
) {
	const { schoolId, assignmentId, userId } = assignmentExceptions;
	await tx
		.insert(assignmentExceptions)
		.values({ ...key, ...values })
		.onConflictDoUpdate({ target: [schoolId, assignmentId, userId], set: values });
	await tx
		.delete(assignmentExceptions)
		.where(
			and(
				ofException(key.schoolId, key.assignmentId, key.userId),
				not(assignmentExceptions.excused),
				not(HAS_OWN)
			)
		);
}

/** The student has times or attempts of their own. */
export const HAS_OWN = sql`(${assignmentExceptions.opensAt} is not null
	or ${assignmentExceptions.closesAt} is not null or ${assignmentExceptions.extraAttempts} > 0)`;
