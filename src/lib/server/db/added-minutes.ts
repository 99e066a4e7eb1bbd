import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isRunning } from './deadlines.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { players } from './schema/people.ts';
import { seenAssignment, seenStudents } from './seen-assignments.ts';

/**
 * Adds minutes to the attempts that run: of one student, or of all whom the teacher may see; in how
 * many attempts. An attempt that nothing ends needs none, and one that is over stays over. Null
 * when the assignment or the student is not the teacher's.
 */
export async function addMinutes(
	db: Db,
	teacher: Owner,
	assignmentId: string,
	student: string | null,
	minutes: number,
	now: Date
): Promise<number | null> {
	const seen = await seenAssignment(db, teacher, assignmentId);
	if (!seen) return null;
	const all = seenStudents(seen);
	if (student !== null && (!isId(student) || !all.includes(student))) return null;
	const whose = student === null ? all : [student];
	if (!whose.length) return 0;
	const { schoolId } = teacher;
	const own = db
		.select({ id: players.id })
		.from(players)
		.where(and(eq(players.schoolId, schoolId), inArray(players.userId, whose)));
	const extended = await db
		.update(attempts)
		.set({
			addedMinutes: sql`${attempts.addedMinutes} + ${minutes}::int`,
			deadlineAt: sql`${attempts.deadlineAt} + make_interval(mins => ${minutes}::int)`
		})
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.assignmentId, assignmentId),
				inArray(attempts.playerId, own),
				isRunning(now),
				isNotNull(attempts.deadlineAt)
			)
		)
		.returning({ id: attempts.id });
	return extended.length;
}
