import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm';
import type { Db } from './client.ts';
import { lockAttempts, recountStanding } from './recount.ts';
import { answers, attempts } from './schema/answers.ts';
import { standings } from './schema/boards.ts';
import { addToSums } from './sums.ts';

/** How much was removed, or would be. */
export interface Removed {
	attempts: number;
	/** The questions that were answered in them. */
	answers: number;
}

/**
 * Deletes attempts with all that is in them: their sums stay, and boards follow. In the caller's
 * transaction, which holds the attempts.
 */
export async function removeAttempts(
	tx: Db,
	schoolId: string,
	ids: readonly string[]
): Promise<Removed> {
	if (!ids.length) return { attempts: 0, answers: 0 };
	const these = and(eq(attempts.schoolId, schoolId), inArray(attempts.id, [...ids]));
	const answered = await countAnswered(tx, schoolId, [...ids]);
	await addToSums(tx, schoolId, ids);
	const unplaced = await tx
		.delete(standings)
		.where(and(eq(standings.schoolId, schoolId), inArray(standings.attemptId, [...ids])))
		.returning({ setId: standings.setId, playerId: standings.playerId });
	const gone = await tx.delete(attempts).where(these).returning({ id: attempts.id });
	for (const { setId, playerId } of unplaced) {
		const player = { schoolId, setId, playerId };
		await lockAttempts(tx, player);
		await recountStanding(tx, player);
	}
	return { attempts: gone.length, answers: answered };
}

/** The same for all attempts at some assignments, of which the ids or their query are given. */
export async function removeAttemptsAt(
	tx: Db,
	schoolId: string,
	assignmentIds: string[] | SQLWrapper
): Promise<Removed> {
	const held = await tx
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.assignmentId, assignmentIds)))
		.orderBy(attempts.id)
		.for('update');
	return removeAttempts(
		tx,
		schoolId,
		held.map(({ id }) => id)
	);
}

/** How many questions were answered in the attempts, of which the ids or their query are given. */
export async function countAnswered(
	db: Db,
	schoolId: string,
	ids: string[] | SQLWrapper
): Promise<number> {
	const [row] = await db
		// revisions of one answer are one
		.select({
			count: sql`count(distinct (${answers.attemptId}, ${answers.position}))`.mapWith(Number)
		})
		.from(answers)
		.where(and(eq(answers.schoolId, schoolId), inArray(answers.attemptId, ids)));
	return row?.count ?? 0;
}
