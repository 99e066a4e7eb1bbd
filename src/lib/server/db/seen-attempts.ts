import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { attempts } from './schema/answers.ts';
import { players, users } from './schema/people.ts';
import { seenStudents, type SeenAssignment } from './seen-assignments.ts';

/**
 * An attempt that was handed in at the assignment, with its student, for a teacher who may see
 * them; the owner also sees those who do not have it any more. Null for everybody else.
 */
export async function seenAttempt(db: Db, seen: SeenAssignment, attemptId: string) {
	if (!isId(attemptId)) return null;
	const { schoolId, id } = seen.assignment;
	const [row] = await db
		.select({ attempt: attempts, userId: users.id, name: users.name })
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.innerJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.assignmentId, id),
				eq(attempts.id, attemptId),
				isNotNull(attempts.submittedAt)
			)
		);
	if (!row || !(seen.isOwner || seenStudents(seen).includes(row.userId))) return null;
	return row;
}
