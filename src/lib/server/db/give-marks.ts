import { and, eq, inArray } from 'drizzle-orm';
import { itemMarks } from '../../domain/attempts/outcome.ts';
import type { Db } from './client.ts';
import { lockPlayers } from './correction-effects.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { recountStanding } from './recount.ts';
import { gradedItems } from './results.ts';
import { rulesFrom } from './rules.ts';
import { attempts, gradings } from './schema/answers.ts';
import { withRules } from './submissions.ts';

/** Where an answer stands. */
export interface Place {
	attemptId: string;
	position: number;
}

/**
 * Gives the answer a credit (0..1) by hand: appends a grading, and counts the attempt and the
 * standing anew. The caller has found the attempt through its owner and locked the player's.
 */
export async function giveMark(
	tx: Db,
	{ schoolId, userId }: Owner,
	{ attemptId, position }: Place,
	credit: number,
	note: string
): Promise<void> {
	const thisAttempt = and(eq(attempts.schoolId, schoolId), eq(attempts.id, attemptId));
	const [asked] = await withRules(tx).where(thisAttempt);
	const items = await gradedItems(tx, schoolId, attemptId);
	const item = items.find((one) => one.position === position);
	if (!asked || !item) throw new Error('The answer was found before');
	const { question, versionId } = item;
	const { milliCredit, milliMarks } = itemMarks(question, item, rulesFrom(asked).marking, credit);
	await tx.insert(gradings).values({
		...{ id: newId(), schoolId, attemptId, position, versionId },
		...{ cause: 'manual', milliCredit, milliMarks, note, gradedBy: userId }
	});
	const others = items.filter((one) => one !== item);
	await tx
		.update(attempts)
		.set({ milliMarks: others.reduce((sum, one) => sum + one.milliMarks, milliMarks) })
		.where(thisAttempt);
	const { attempt } = asked;
	if (!attempt.practice && !attempt.assignmentId) await recountStanding(tx, attempt);
}

/** Locks the attempts of all these players at these quizzes: their standings may move. */
export async function lockPlayersOf(tx: Db, schoolId: string, places: readonly Place[]) {
	const ids = [...new Set(places.map(({ attemptId }) => attemptId))];
	const rows = await tx
		.select()
		.from(attempts)
		.where(and(eq(attempts.schoolId, schoolId), inArray(attempts.id, ids)));
	await lockPlayers(
		tx,
		schoolId,
		rows.map((attempt) => ({ attempt }))
	);
}
