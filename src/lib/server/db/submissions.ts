import { and, eq, sql } from 'drizzle-orm';
import { outcomeOf } from '../../domain/attempts/outcome.ts';
import { boardScore, marksFor, type Counted } from '../../domain/attempts/marks.ts';
import { isoDay } from '../days.ts';
import { attemptItemsOf, ofPlayer } from './attempts.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Player } from './owner.ts';
import { attempts, gradings, standings } from './schema/answers.ts';
import { editions } from './schema/editions.ts';

/**
 * Grades what is saved and closes the attempt, once: submitting again, from another tab or at the
 * same moment, finds it closed and changes nothing. False when it is not this player's.
 */
export async function submitAttempt(
	db: Db,
	player: Player,
	attemptId: string,
	now: Date
): Promise<boolean> {
	if (!isId(attemptId)) return false;
	return db.transaction(async (tx) => {
		const [attempt] = await tx
			.select()
			.from(attempts)
			.where(ofPlayer(player, attemptId))
			.for('update');
		if (!attempt) return false;
		if (attempt.submittedAt) return true;
		const { schoolId } = player;
		const [edition] = await tx
			.select({ marking: editions.marking })
			.from(editions)
			.where(and(eq(editions.schoolId, schoolId), eq(editions.id, attempt.editionId)));
		if (!edition) throw new Error('An attempt is at an edition');
		const items = await attemptItemsOf(tx, schoolId, attemptId);
		const graded = items.map(({ position, versionId, question, ...given }) => ({
			id: newId(),
			schoolId,
			attemptId,
			position,
			versionId,
			cause: 'submission' as const,
			...marksFor(outcomeOf(question, given), question.milliPoints, edition.marking)
		}));
		await tx.insert(gradings).values(graded);
		const milliMarks = graded.reduce((total, grading) => total + grading.milliMarks, 0);
		await tx
			.update(attempts)
			.set({ submittedAt: now, milliMarks })
			.where(ofPlayer(player, attemptId));
		const counted = items.map(({ question }, index) => ({
			...question,
			milliMarks: graded[index]?.milliMarks ?? 0
		}));
		if (!attempt.practice) await raiseStanding(tx, attempt, counted, now);
		return true;
	});
}

/** Notes the attempt's score if it is the player's best; the caller holds the attempt's row. */
async function raiseStanding(
	tx: Db,
	attempt: typeof attempts.$inferSelect,
	items: readonly Counted[],
	submittedAt: Date
): Promise<void> {
	const { schoolId, setId, playerId, id: attemptId } = attempt;
	const score = boardScore(items, isoDay(submittedAt.getTime()));
	if (score === null) return;
	await tx
		.insert(standings)
		.values({ schoolId, setId, playerId, attemptId, milliPercent: score })
		.onConflictDoUpdate({
			target: [standings.schoolId, standings.setId, standings.playerId],
			set: { attemptId, milliPercent: score },
			setWhere: sql`${standings.milliPercent} < ${score}`
		});
}
