import { and, eq, exists, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { itsAssignment } from './rules.ts';
import { attempts, tries } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';

/**
 * Whether the player has had the answers of a quiz in an assignment, or can look at them there:
 * what they play of it afterwards is practice.
 */
export async function isToldByAssignment(
	db: Db,
	{ schoolId, playerId }: Player,
	setId: string
): Promise<boolean> {
	const checked = db
		.select({ one: sql`1` })
		.from(tries)
		.where(and(eq(tries.schoolId, attempts.schoolId), eq(tries.attemptId, attempts.id)));
	const [told] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(assignments, itsAssignment)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.playerId, playerId),
				eq(attempts.setId, setId),
				or(
					and(ne(assignments.feedback, 'score-only'), isNotNull(attempts.submittedAt)),
					and(eq(assignments.feedback, 'at-once'), exists(checked))
				)
			)
		)
		.limit(1);
	return told !== undefined;
}
