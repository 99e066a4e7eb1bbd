import { and, eq, isNotNull } from 'drizzle-orm';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { lockPlayersOf, takeMarkBack, type Place } from './give-marks.ts';
import { questionsOf } from './near-answers.ts';
import { reopenDisputes } from './open-disputes.ts';
import type { Owner } from './owner.ts';
import { lockQuestion } from './question-lock.ts';
import { inScope, itsSet, newestGradingOf } from './queue-items.ts';
import { attempts, gradings } from './schema/answers.ts';
import { questionSets } from './schema/sets.ts';
import type { NotDecided } from './undoing.ts';

/**
 * Takes back the marks that were given by hand together with this grading, where they still count:
 * what counted before counts again, and disputes that they granted are open again.
 */
export async function takeMarksBack(
	db: Db,
	owner: Owner,
	gradingId: string,
	now: Date
): Promise<{ ok: true } | { ok: false; reason: NotDecided }> {
	const { schoolId } = owner;
	return db.transaction(async (tx) => {
		const [given] = await marksByHand(tx, owner).where(
			and(isTheirs(owner), eq(gradings.id, gradingId))
		);
		if (!given || !(await lockQuestion(tx, owner, given.versionId)))
			return { ok: false, reason: 'not-found' };
		const together = await marksByHand(tx, owner).where(
			and(
				isTheirs(owner),
				eq(gradings.versionId, given.versionId),
				eq(gradings.gradedAt, given.gradedAt),
				eq(gradings.gradedBy, owner.userId),
				eq(gradings.id, newestGradingOf(tx, gradings))
			)
		);
		if (!together.length) return { ok: false, reason: 'decided' };
		await lockPlayersOf(tx, schoolId, together);
		const lowered: Place[] = [];
		for (const place of together) {
			const { gained } = await takeMarkBack(tx, owner, place, now);
			if (gained < 0) lowered.push(place);
		}
		await reopenDisputes(tx, schoolId, lowered, given.gradedAt);
		const question = (await questionsOf(tx, schoolId, [given.versionId])).get(given.versionId);
		await noteAudit(tx, owner, {
			action: 'mark.taken-back',
			subject: question?.content.stem ?? '',
			subjectId: given.attemptId,
			details: { answers: together.length }
		});
		return { ok: true };
	});
}

const marksByHand = (tx: Db, { schoolId }: Owner) =>
	tx
		.select({
			attemptId: gradings.attemptId,
			position: gradings.position,
			versionId: gradings.versionId,
			gradedAt: gradings.gradedAt
		})
		.from(gradings)
		.innerJoin(attempts, and(eq(attempts.schoolId, schoolId), eq(attempts.id, gradings.attemptId)))
		.innerJoin(questionSets, itsSet)
		.$dynamic();

const isTheirs = (owner: Owner) =>
	and(
		inScope(owner),
		eq(gradings.schoolId, owner.schoolId),
		eq(gradings.cause, 'manual'),
		isNotNull(gradings.milliCredit)
	);
