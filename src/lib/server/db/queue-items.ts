import { and, eq, gt, isNull, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { disputes } from './schema/disputes.ts';
import { questionSets } from './schema/sets.ts';

// Answers by the version that they are marked by, found through the owner of their quiz. A teacher's
// own tries are left out.

/** All quizzes of the owner, or one of them; all questions, or one by the version that counts. */
export interface Scope extends Owner {
	setId?: string;
	versionId?: string;
}

/** The version that an item is marked by: the one shown, or a correction's. */
export const COUNTING = sql<string>`coalesce(${currentVersions.currentId}, ${attemptItems.versionId})`;

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

/** Joins items of attempts to what was answered and how it was marked. */
export const ofItem = (table: typeof answers | typeof gradings | typeof disputes) =>
	and(
		eq(table.schoolId, attemptItems.schoolId),
		eq(table.attemptId, attemptItems.attemptId),
		eq(table.position, attemptItems.position)
	);

export const itsItems = and(
	eq(attemptItems.schoolId, attempts.schoolId),
	eq(attemptItems.attemptId, attempts.id)
);

const newer = alias(gradings, 'newer');
/** The grading is the one that counts. */
export const isNewestGrading = (db: Db) =>
	notExists(
		db
			.select({ one: sql`1` })
			.from(newer)
			.where(
				and(
					eq(newer.schoolId, gradings.schoolId),
					eq(newer.attemptId, gradings.attemptId),
					eq(newer.position, gradings.position),
					gt(newer.id, gradings.id)
				)
			)
	);

const later = alias(answers, 'later');
/** The answer is the one that counts. */
export const isNewestAnswer = (db: Db) =>
	notExists(
		db
			.select({ one: sql`1` })
			.from(later)
			.where(
				and(
					eq(later.schoolId, answers.schoolId),
					eq(later.attemptId, answers.attemptId),
					eq(later.position, answers.position),
					gt(later.revision, answers.revision)
				)
			)
	);
