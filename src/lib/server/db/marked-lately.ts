import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { attemptItemsOf } from './attempt-items.ts';
import type { Db } from './client.ts';
import type { Place } from './give-marks.ts';
import { inScope, itsSet, newestGradingOf, type Scope } from './queue-items.ts';
import { attempts, gradings } from './schema/answers.ts';
import { questionSets } from './schema/sets.ts';

/** An answer that a person has marked, with the mark that counts. */
export interface MarkedAnswer extends Place {
	gradingId: string;
	milliCredit: number;
	note: string;
}

/** The answers that this teacher has marked by hand, the latest mark first. */
export async function markedAnswers(db: Db, scope: Scope, most: number): Promise<MarkedAnswer[]> {
	const rows = await db
		.select({
			gradingId: gradings.id,
			attemptId: gradings.attemptId,
			position: gradings.position,
			milliCredit: gradings.milliCredit,
			note: gradings.note
		})
		.from(gradings)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, gradings.schoolId), eq(attempts.id, gradings.attemptId))
		)
		.innerJoin(questionSets, itsSet)
		.where(
			and(
				inScope(scope),
				eq(gradings.schoolId, scope.schoolId),
				eq(gradings.gradedBy, scope.userId),
				eq(gradings.cause, 'manual'),
				isNotNull(gradings.milliCredit),
				eq(gradings.id, newestGradingOf(db, gradings))
			)
		)
		.orderBy(desc(gradings.id))
		.limit(most);
	return rows.map(({ milliCredit, ...row }) => ({ ...row, milliCredit: milliCredit ?? 0 }));
}

/** The question and what was answered; who it was is not told, so that all are marked alike. */
export async function answerToMark(db: Db, schoolId: string, { attemptId, position }: Place) {
	const items = await attemptItemsOf(db, schoolId, attemptId);
	const item = items.find((one) => one.position === position);
	return item ? { ...item.counts, answer: item.answer } : null;
}
