import { and, desc, eq, isNull, max, ne, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { correctionOf } from './authored.ts';
import { itsVersions } from './bank-scope.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';

/** All quizzes of the owner, or one of them; all questions, or one by the version that counts. */
export interface Scope extends Owner {
	setId?: string;
	versionId?: string;
}

/** The version that an item is marked by: the one shown, or a correction's. */
export const COUNTING = sql<string>`coalesce(${currentVersions.currentId}, ${attemptItems.versionId})`;

/** Answers to the owner's quizzes that were not deleted; a teacher's own tries are left out. */
export const inScope = ({ schoolId, userId, setId, versionId }: Scope) =>
	and(
		eq(questionSets.schoolId, schoolId),
		eq(questionSets.ownerId, userId),
		isNull(questionSets.removedAt),
		ne(attempts.via, 'owner'),
		setId === undefined ? undefined : eq(questionSets.id, setId),
		versionId === undefined ? undefined : eq(COUNTING, versionId)
	);

export const itsSet = and(
	eq(questionSets.schoolId, attempts.schoolId),
	eq(questionSets.id, attempts.setId)
);

/** More than anybody has: a limit at all keeps the database from beginning at all answers there are. */
export const ALL = 1_000_000;

/**
 * Answers whose newest grading is such a one. The owner's questions lead to such gradings, for which
 * there are indexes, and then to the rest.
 */
export function answersGraded(db: Db, scope: Scope, such: SQL) {
	const flagged = db
		.select({
			schoolId: gradings.schoolId,
			attemptId: gradings.attemptId,
			position: gradings.position
		})
		.from(questions)
		.innerJoin(questionVersions, itsVersions)
		.innerJoin(
			gradings,
			and(
				eq(gradings.schoolId, questionVersions.schoolId),
				eq(gradings.versionId, questionVersions.id)
			)
		)
		.where(
			and(
				eq(questions.schoolId, scope.schoolId),
				eq(questions.ownerId, scope.userId),
				such,
				eq(gradings.id, newestGradingOf(db, gradings))
			)
		)
		.limit(ALL)
		.as('flagged');
	return db
		.select({
			versionId: COUNTING.as('counting_id'),
			attemptId: attemptItems.attemptId,
			position: attemptItems.position,
			answer: answers.answer,
			setId: attempts.setId,
			submittedAt: attempts.submittedAt
		})
		.from(flagged)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, flagged.schoolId), eq(attempts.id, flagged.attemptId))
		)
		.innerJoin(questionSets, itsSet)
		.innerJoin(attemptItems, itsItem(flagged))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.innerJoin(answers, itsAnswers)
		.where(and(inScope(scope), isNewestAnswer(db)))
		.as('graded');
}

interface OfItem {
	schoolId: AnyColumn;
	attemptId: AnyColumn;
	position: AnyColumn;
}

/** Joins what belongs to an item of an attempt to the item. */
export const itsItem = ({ schoolId, attemptId, position }: OfItem) =>
	and(
		eq(attemptItems.schoolId, schoolId),
		eq(attemptItems.attemptId, attemptId),
		eq(attemptItems.position, position)
	);

/** Joins items of attempts to what was answered. */
export const itsAnswers = and(
	eq(answers.schoolId, attemptItems.schoolId),
	eq(answers.attemptId, attemptItems.attemptId),
	eq(answers.position, attemptItems.position)
);

const newest = alias(gradings, 'newest');
/** The id of the grading of an item that counts. */
export const newestGradingOf = (db: Db, { schoolId, attemptId, position }: OfItem) =>
	db
		.select({ id: newest.id })
		.from(newest)
		.where(
			and(
				eq(newest.schoolId, schoolId),
				eq(newest.attemptId, attemptId),
				eq(newest.position, position)
			)
		)
		.orderBy(desc(newest.id))
		.limit(1);

const last = alias(answers, 'last');
/** The answer is the one that counts. */
export const isNewestAnswer = (db: Db) =>
	eq(
		answers.revision,
		db
			.select({ revision: max(last.revision) })
			.from(last)
			.where(
				and(
					eq(last.schoolId, answers.schoolId),
					eq(last.attemptId, answers.attemptId),
					eq(last.position, answers.position)
				)
			)
	);
