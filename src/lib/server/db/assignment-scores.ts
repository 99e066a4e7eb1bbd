import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { countedScore } from '../../domain/attempts/counting.ts';
import { milliPercent } from '../../domain/attempts/marks.ts';
import type { Db } from './client.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { players } from './schema/people.ts';

/**
 * The score that counts for each student who has handed an attempt in, by the student's id, in
 * thousandths of a percent (0..100000). Nobody is in it where there are no points to earn. The
 * caller has found the assignment through its teacher or its student.
 */
export async function assignmentScores(
	db: Db,
	schoolId: string,
	assignmentId: string
): Promise<Map<string, number>> {
	const rows = await db
		.select({
			userId: players.userId,
			counting: assignments.counting,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints
		})
		.from(attempts)
		.innerJoin(
			assignments,
			and(eq(assignments.schoolId, attempts.schoolId), eq(assignments.id, attempts.assignmentId))
		)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.assignmentId, assignmentId),
				isNotNull(attempts.submittedAt),
				gt(attempts.milliPoints, 0)
			)
		)
		.orderBy(asc(attempts.number));
	const scores = new Map<string, number[]>();
	for (const { userId, milliMarks, milliPoints } of rows)
		if (userId)
			scores.set(userId, [
				...(scores.get(userId) ?? []),
				milliPercent(milliMarks ?? 0, milliPoints)
			]);
	const counted = new Map<string, number>();
	const [{ counting } = { counting: 'best' as const }] = rows;
	for (const [userId, own] of scores) counted.set(userId, countedScore(own, counting) ?? 0);
	return counted;
}
