import { and, eq } from 'drizzle-orm';
import { outcomeOf } from '../../domain/attempts/outcome.ts';
import { handCredit, type HandMarks } from '../../domain/attempts/hand-marks.ts';
import { marksFor } from '../../domain/attempts/marks.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { PendingAnswer } from './marking-queue.ts';
import type { Owner } from './owner.ts';
import { lockAttempts, recountStanding } from './recount.ts';
import { gradedItems } from './results.ts';
import { rulesFrom } from './rules.ts';
import { attempts, gradings } from './schema/answers.ts';
import { findSetFor } from './sets.ts';
import { withRules } from './submissions.ts';

/** Why an answer was not marked. */
export type NotMarked = 'not-found' | 'not-pending' | 'no-credit';

/**
 * Marks an answer that waits, or marks it again in place of the grading `replaces`: appends a
 * grading, and counts the attempt and the standing anew. An answer that was marked meanwhile, in
 * another tab, stays as it is.
 */
export async function markAnswer(
	db: Db,
	owner: Owner,
	setId: string,
	{ attemptId, position }: PendingAnswer,
	given: HandMarks,
	replaces: string | null = null
): Promise<{ ok: true } | { ok: false; reason: NotMarked }> {
	if (!isId(attemptId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const set = await findSetFor(tx, owner, setId);
		if (!set) return { ok: false, reason: 'not-found' };
		const thisAttempt = and(eq(attempts.schoolId, schoolId), eq(attempts.id, attemptId));
		const [asked] = await withRules(tx).where(and(thisAttempt, eq(attempts.setId, set.id)));
		const locked = asked ? await lockAttempts(tx, asked.attempt) : [];
		const attempt = locked.find(({ id }) => id === attemptId);
		if (!asked || !attempt) return { ok: false, reason: 'not-found' };
		const items = await gradedItems(tx, schoolId, attemptId);
		const item = items.find((one) => one.position === position);
		if (!item) return { ok: false, reason: 'not-found' };
		const waits = replaces ? item.markedBy === replaces : item.milliCredit === null;
		if (!attempt.submittedAt || !waits) return { ok: false, reason: 'not-pending' };
		const credit = handCredit(item.question, given);
		if (credit === null) return { ok: false, reason: 'no-credit' };
		const { question, versionId } = item;
		const outcome = { ...outcomeOf(question, item), credit };
		const marks = marksFor(outcome, question.milliPoints, rulesFrom(asked).marking);
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
		if (!attempt.practice && !attempt.assignmentId) await recountStanding(tx, attempt);
		return { ok: true };
	});
}
