import { and, eq } from 'drizzle-orm';
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
		if (values.opensAt || values.closesAt || values.extraAttempts)
			await tx
				.insert(assignmentExceptions)
				.values({ schoolId, assignmentId, userId, ...values })
				.onConflictDoUpdate({
					target: [
						assignmentExceptions.schoolId,
						assignmentExceptions.assignmentId,
						assignmentExceptions.userId
					],
					set: values
				});
		else await tx.delete(assignmentExceptions).where(ofException(schoolId, assignmentId, userId));
		await moveDeadlines(tx, schoolId, { assignmentId, userId }, now);
		return true;
	});
}
