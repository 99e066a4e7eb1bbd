import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import { outcomeOf } from '../../domain/attempts/outcome.ts';
import { handCredit, type HandMarks } from '../../domain/attempts/hand-marks.ts';
import { marksFor } from '../../domain/attempts/marks.ts';
import { attemptItemsOf, type AttemptItem } from './attempts.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { gradedItems } from './results.ts';
import { attempts, gradings } from './schema/answers.ts';
import { editions } from './schema/questions.ts';
import { findSetFor } from './sets.ts';
import { raiseStanding } from './submissions.ts';

/** Where an answer stands that a person has to mark. */
export interface PendingAnswer {
	attemptId: string;
	position: number;
}

/**
 * The answers to the set that wait for a person, those handed in first at the front. A teacher's
 * own tries are left out. The caller has found the set through its owner.
 */
export async function pendingAnswers(
	db: Db,
	schoolId: string,
	setId: string
): Promise<PendingAnswer[]> {
	const newest = db
		.selectDistinctOn([gradings.attemptId, gradings.position])
		.from(gradings)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, gradings.schoolId), eq(attempts.id, gradings.attemptId))
		)
		.where(
			and(eq(gradings.schoolId, schoolId), eq(attempts.setId, setId), ne(attempts.via, 'owner'))
		)
		.orderBy(gradings.attemptId, gradings.position, desc(gradings.id))
		.as('newest');
	return db
		.select({ attemptId: newest.gradings.attemptId, position: newest.gradings.position })
		.from(newest)
		.where(isNull(newest.gradings.milliCredit))
		.orderBy(
			asc(newest.attempts.submittedAt),
			asc(newest.gradings.attemptId),
			asc(newest.gradings.position)
		);
}

/** The question and what was answered; who it was is not told, so that all are marked alike. */
export async function answerToMark(
	db: Db,
	schoolId: string,
	{ attemptId, position }: PendingAnswer
): Promise<AttemptItem | null> {
	const items = await attemptItemsOf(db, schoolId, attemptId);
	return items.find((item) => item.position === position) ?? null;
}

/** Why an answer was not marked. */
export type NotMarked = 'not-found' | 'not-pending' | 'no-credit';

/**
 * Marks an answer that waits: appends a grading, and counts the attempt and the standing anew. An
 * answer that was marked meanwhile, in another tab, stays as it is.
 */
export async function markAnswer(
	db: Db,
	owner: Owner,
	setId: string,
	{ attemptId, position }: PendingAnswer,
	given: HandMarks
): Promise<{ ok: true } | { ok: false; reason: NotMarked }> {
	if (!isId(attemptId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const set = await findSetFor(tx, owner, setId);
		if (!set) return { ok: false, reason: 'not-found' };
		const thisAttempt = and(eq(attempts.schoolId, schoolId), eq(attempts.id, attemptId));
		const [attempt] = await tx
			.select()
			.from(attempts)
			.where(and(thisAttempt, eq(attempts.setId, set.id)))
			.for('update');
		if (!attempt) return { ok: false, reason: 'not-found' };
		const items = await gradedItems(tx, schoolId, attemptId);
		const item = items.find((one) => one.position === position);
		if (!item) return { ok: false, reason: 'not-found' };
		if (!attempt.submittedAt || item.milliCredit !== null)
			return { ok: false, reason: 'not-pending' };
		const credit = handCredit(item.question, given);
		if (credit === null) return { ok: false, reason: 'no-credit' };
		const [edition] = await tx
			.select({ marking: editions.marking })
			.from(editions)
			.where(and(eq(editions.schoolId, schoolId), eq(editions.id, attempt.editionId)));
		if (!edition) throw new Error('An attempt is at an edition');
		const { question, versionId } = item;
		const outcome = { ...outcomeOf(question, item), credit };
		const marks = marksFor(outcome, question.milliPoints, edition.marking);
		await tx.insert(gradings).values({
			id: newId(),
			schoolId,
			attemptId,
			position,
			versionId,
			cause: 'manual',
			note: given.note,
			...marks
		});
		const others = items.filter((one) => one !== item);
		const milliMarks = others.reduce((sum, one) => sum + one.milliMarks, marks.milliMarks);
		await tx.update(attempts).set({ milliMarks }).where(thisAttempt);
		const counted = items.map((one) => ({
			...one.question,
			milliMarks: one === item ? marks.milliMarks : one.milliMarks
		}));
		if (!attempt.practice) await raiseStanding(tx, attempt, counted, attempt.submittedAt);
		return { ok: true };
	});
}
