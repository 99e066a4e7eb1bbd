import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { carried } from '../../domain/corrections/fits.ts';
import { isSameAnswer } from '../../domain/questions/same-answer.ts';
import { versionsMarkedBy } from './affected-items.ts';
import type { Db } from './client.ts';
import type { Place } from './give-marks.ts';
import { questionsOf } from './near-answers.ts';
import type { Owner } from './owner.ts';
import {
	inScope,
	isNewestAnswer,
	itsAnswers,
	itsItem,
	itsSet,
	newestGradingOf
} from './queue-items.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { disputes } from './schema/disputes.ts';
import { questionSets } from './schema/sets.ts';

/** An answer that a person marks: it waits, or one has marked it. */
export interface HandMarked extends Place {
	/** Thousandths; null while it waits. */
	milliCredit: number | null;
	/** Its student disagreed with a mark, and got another. */
	isGranted: boolean;
}

/**
 * Answers that say the same to the question whose version counts, and that a person marks. The
 * caller has found the question through its owner.
 */
export async function equalAnswers(
	db: Db,
	owner: Owner,
	versionId: string,
	answer: unknown
): Promise<HandMarked[]> {
	const ids = await versionsMarkedBy(db, owner.schoolId, versionId);
	const rows = await db
		.select({
			attemptId: attemptItems.attemptId,
			position: attemptItems.position,
			shownId: attemptItems.versionId,
			answer: answers.answer,
			milliCredit: gradings.milliCredit,
			state: disputes.state
		})
		.from(attemptItems)
		.innerJoin(
			attempts,
			and(
				eq(attempts.schoolId, attemptItems.schoolId),
				eq(attempts.id, attemptItems.attemptId),
				isNotNull(attempts.submittedAt)
			)
		)
		.innerJoin(questionSets, itsSet)
		.innerJoin(gradings, itsItem(gradings))
		.innerJoin(answers, itsAnswers)
		.leftJoin(disputes, itsItem(disputes))
		.where(
			and(
				inScope(owner),
				eq(attemptItems.schoolId, owner.schoolId),
				inArray(attemptItems.versionId, ids),
				or(eq(gradings.cause, 'manual'), isNull(gradings.milliCredit)),
				eq(gradings.id, newestGradingOf(db, gradings)),
				isNewestAnswer(db)
			)
		);
	const questions = await questionsOf(db, owner.schoolId, [versionId, ...ids]);
	const question = questions.get(versionId);
	return rows.flatMap(({ shownId, answer: given, state, ...row }) => {
		const shown = questions.get(shownId);
		if (!question || !shown) throw new Error('An item lists a version that is not there');
		const isEqual = isSameAnswer(question, carried(shown, question, given), answer);
		return isEqual ? [{ ...row, isGranted: state === 'granted' }] : [];
	});
}

/** Whether a mark on an equal answer may become its mark: what was granted is not lowered. */
export const mayMark = ({ milliCredit, isGranted }: HandMarked, credit: number): boolean =>
	!isGranted || credit * 1000 >= (milliCredit ?? 0);
