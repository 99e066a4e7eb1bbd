import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { boardScore } from '../../domain/attempts/marks.ts';
import { itemPoints } from '../../domain/attempts/outcome.ts';
import { isoDay } from '../days.ts';
import type { Db } from './client.ts';
import { gradedItems } from './results.ts';
import { attempts } from './schema/answers.ts';
import { standings } from './schema/boards.ts';

/** Whose attempts at which set. */
type OfPlayer = Pick<typeof attempts.$inferSelect, 'schoolId' | 'setId' | 'playerId'>;

/**
 * Locks the player's attempts at the set, always in one order, so that two that are marked at once
 * follow each other.
 */
export const lockAttempts = (tx: Db, { schoolId, setId, playerId }: OfPlayer) =>
	tx
		.select()
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.setId, setId),
				eq(attempts.playerId, playerId)
			)
		)
		.orderBy(asc(attempts.id))
		.for('update');

/**
 * Finds the player's best counting attempt anew: a mark can also go down. The caller has locked the
 * player's attempts.
 */
export async function recountStanding(
	tx: Db,
	{ schoolId, setId, playerId }: OfPlayer
): Promise<void> {
	const counting = await tx
		.select()
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.setId, setId),
				eq(attempts.playerId, playerId),
				eq(attempts.practice, false),
				isNull(attempts.assignmentId),
				isNotNull(attempts.submittedAt)
			)
		)
		.orderBy(asc(attempts.submittedAt));
	let best: { attemptId: string; milliPercent: number } | null = null;
	for (const { id, submittedAt } of counting) {
		const items = await gradedItems(tx, schoolId, id);
		const counted = items.map(({ question, milliMarks }) => ({
			reviewBy: question.reviewBy,
			milliPoints: itemPoints(question),
			milliMarks
		}));
		const score = boardScore(counted, isoDay(submittedAt?.getTime() ?? 0));
		if (score !== null && score > (best?.milliPercent ?? -1))
			best = { attemptId: id, milliPercent: score };
	}
	await tx
		.delete(standings)
		.where(
			and(
				eq(standings.schoolId, schoolId),
				eq(standings.setId, setId),
				eq(standings.playerId, playerId)
			)
		);
	if (best) await tx.insert(standings).values({ schoolId, setId, playerId, ...best });
}
