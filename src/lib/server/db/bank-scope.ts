import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { versionOf } from './authored.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';

/** What the bank holds of a question table joined to its versions: each question once. */
export function inBank(db: Db, owner: Owner) {
	const uses = usesOf(db, owner);
	return and(
		eq(questions.schoolId, owner.schoolId),
		eq(questions.ownerId, owner.userId),
		isNewest(db),
		inArray(questions.id, db.select({ questionId: uses.questionId }).from(uses))
	);
}

/** Joins a question to its versions. */
export const itsVersions = and(
	eq(questionVersions.schoolId, questions.schoolId),
	eq(questionVersions.questionId, questions.id)
);

/** Of a question, the version that its teacher wrote last. */
const isNewest = (db: Db) =>
	sql`${questionVersions.number} = (${db
		.select({ number: max(sql`v.number`) })
		.from(sql`${questionVersions} v`)
		.where(sql`v.school_id = ${questions.schoolId} and v.question_id = ${questions.id}`)})`;

/** Which of the owner's living quizzes hold which questions, whatever the version. */
export const usesOf = (db: Db, { schoolId, userId }: Owner) =>
	db
		.selectDistinct({
			questionId: questionVersions.questionId,
			setId: questionSets.id,
			title: questionSets.title
		})
		.from(setItems)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, setItems.schoolId), eq(questionSets.id, setItems.setId))
		)
		.innerJoin(questionVersions, versionOf(setItems))
		.where(
			and(
				eq(setItems.schoolId, schoolId),
				eq(questionSets.ownerId, userId),
				isNull(setItems.removedAt),
				isNull(questionSets.removedAt)
			)
		)
		.as('uses');
