import { and, eq, isNull, sql } from 'drizzle-orm';
import { boardScore, type Counted } from '../../domain/attempts/marks.ts';
import { itemMarks, itemPoints } from '../../domain/attempts/outcome.ts';
import type { Rules } from '../../domain/attempts/rules.ts';
import { isLate } from '../../domain/attempts/schedule.ts';
import { givenTo } from '../../domain/corrections/fits.ts';
import { isoDay } from '../days.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { ofPlayer } from './attempts.ts';
import type { Db } from './client.ts';
import { ownScheduleOf } from './deadlines.ts';
import { isId, newId } from './ids.ts';
import type { Player } from './owner.ts';
import { itsAssignment, itsEdition, RULES, rulesFrom } from './rules.ts';
import { attempts, gradings } from './schema/answers.ts';
import { standings } from './schema/boards.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';
import { players } from './schema/people.ts';

type AttemptRow = typeof attempts.$inferSelect;

/**
 * Grades what is saved and closes the attempt, once: submitting again, from another tab or at the
 * same moment, finds it closed and changes nothing. False when it is not this player's, or part of
 * a live game, whose end closes it.
 */
export async function submitAttempt(
	db: Db,
	player: Player,
	attemptId: string,
	now: Date
): Promise<boolean> {
	if (!isId(attemptId)) return false;
	return db.transaction(async (tx) => {
		const [row] = await withRules(tx)
			.where(and(ofPlayer(player, attemptId), isNull(attempts.gameId)))
			.for('update', { of: attempts });
		if (!row) return false;
		await closeAttempt(tx, row.attempt, rulesFrom(row), now);
		return true;
	});
}

/** Attempts with what their rules are made from. */
export const withRules = (db: Db) =>
	db
		.select({ attempt: attempts, ...RULES })
		.from(attempts)
		.innerJoin(editions, itsEdition)
		.leftJoin(assignments, itsAssignment)
		.$dynamic();

/**
 * Grades and closes an attempt whose row the caller has locked; one that is closed stays as it is.
 * What is handed in after the deadline counts as handed in at it, whoever noticed: its student, a
 * look at its page, or the sweep.
 */
export async function closeAttempt(
	tx: Db,
	attempt: AttemptRow,
	{ marking }: Rules,
	now: Date
): Promise<void> {
	if (attempt.submittedAt) return;
	const { id: attemptId, schoolId, deadlineAt } = attempt;
	const submittedAt = deadlineAt && deadlineAt < now ? deadlineAt : now;
	const items = await attemptItemsOf(tx, schoolId, attemptId);
	const graded = items.map(({ position, question, counts, ...given }) => ({
		id: newId(),
		schoolId,
		attemptId,
		position,
		versionId: counts.versionId,
		cause: 'submission' as const,
		...itemMarks(counts.question, givenTo(question, counts.question, given), marking)
	}));
	// a game may end before its first question; any other attempt without questions is a fault
	if (graded.length || !attempt.gameId) await tx.insert(gradings).values(graded);
	const milliMarks = graded.reduce((total, grading) => total + grading.milliMarks, 0);
	const late = await isLateNow(tx, attempt, submittedAt);
	await tx
		.update(attempts)
		.set({
			submittedAt,
			milliMarks,
			late,
			...(attempt.gameId ? { milliPoints: worth(items) } : {})
		})
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.id, attemptId)));
	const counted = items.map(({ counts: { question } }, index) => ({
		reviewBy: question.reviewBy,
		milliPoints: itemPoints(question),
		milliMarks: graded[index]?.milliMarks ?? 0
	}));
	// what was given counts for its teacher, and on no board of the quiz
	if (!attempt.practice && !attempt.assignmentId)
		await raiseStanding(tx, attempt, counted, submittedAt);
}

/** A game's attempt has the questions that were asked in it, which nobody knows before its end. */
const worth = (items: Awaited<ReturnType<typeof attemptItemsOf>>) =>
	items.reduce((sum, { counts }) => sum + itemPoints(counts.question), 0);

/** Whether it comes after closing, by the times that its student has. */
async function isLateNow(tx: Db, attempt: AttemptRow, submittedAt: Date): Promise<boolean> {
	const { schoolId, assignmentId, playerId, startedAt, addedMinutes } = attempt;
	if (!assignmentId) return false;
	const [player] = await tx
		.select({ userId: players.userId })
		.from(players)
		.where(and(eq(players.schoolId, schoolId), eq(players.id, playerId)));
	const own = await ownScheduleOf(tx, schoolId, assignmentId, player?.userId ?? '');
	return own ? isLate(own, startedAt.getTime(), submittedAt.getTime(), addedMinutes) : false;
}

/** Notes the attempt's score if it is the player's best; the caller holds the attempt's row. */
async function raiseStanding(
	tx: Db,
	attempt: AttemptRow,
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
