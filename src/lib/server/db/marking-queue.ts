import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import { attemptItemsOf, type AttemptItem } from './attempt-items.ts';
import type { Db } from './client.ts';
import { attempts, gradings } from './schema/answers.ts';

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
	const newest = newestMarks(db, schoolId, setId);
	return db
		.select({ attemptId: newest.attemptId, position: newest.position })
		.from(newest)
		.where(isNull(newest.milliCredit))
		.orderBy(asc(newest.submittedAt), asc(newest.attemptId), asc(newest.position));
}

/** An answer that a person has marked, with the mark that counts. */
export interface MarkedAnswer extends PendingAnswer {
	gradingId: string;
	milliCredit: number;
	note: string;
}

/**
 * The answers to the set that a person has marked, the latest mark first. A teacher's own tries are
 * left out. The caller has found the set through its owner.
 */
export async function markedAnswers(
	db: Db,
	schoolId: string,
	setId: string,
	most: number
): Promise<MarkedAnswer[]> {
	const newest = newestMarks(db, schoolId, setId);
	const rows = await db
		.select()
		.from(newest)
		.where(eq(newest.cause, 'manual'))
		.orderBy(desc(newest.gradingId))
		.limit(most);
	return rows.map(({ gradingId, attemptId, position, milliCredit, note }) => ({
		gradingId,
		attemptId,
		position,
		milliCredit: milliCredit ?? 0,
		note
	}));
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

/** The newest grading of each answer to the set, without a teacher's own tries. */
const newestMarks = (db: Db, schoolId: string, setId: string) =>
	db
		.selectDistinctOn([gradings.attemptId, gradings.position], {
			gradingId: gradings.id,
			attemptId: gradings.attemptId,
			position: gradings.position,
			cause: gradings.cause,
			milliCredit: gradings.milliCredit,
			note: gradings.note,
			submittedAt: attempts.submittedAt
		})
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
