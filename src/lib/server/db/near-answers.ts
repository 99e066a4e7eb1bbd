import { and, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { nearMissIn } from '../../domain/questions/near-miss.ts';
import { authoredFrom, correctionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import {
	COUNTING,
	inScope,
	isNewestAnswer,
	isNewestGrading,
	itsItems,
	itsSet,
	ofItem,
	type Scope
} from './queue-items.ts';
import { answers, attemptItems, attempts, gradings } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';

/** So many different answers are looked at, the newest first. */
const MOST = 1000;

/**
 * Answers that were taken although they are spelt a little differently, each once with how many
 * students wrote it, and that nobody has ruled on. Which those are the domain says: the database
 * counts what was typed and taken.
 */
export async function nearAnswers(db: Db, scope: Scope) {
	const rows = await typedAnswers(db, scope);
	const questions = await questionsOf(
		db,
		scope.schoolId,
		rows.map(({ versionId }) => versionId)
	);
	return rows.flatMap((row) => {
		const question = questions.get(row.versionId);
		const near = question && nearMissIn(question, row.answer);
		return near ? [{ ...row, question, near }] : [];
	});
}

const typedAnswers = (db: Db, scope: Scope) =>
	db
		.select({
			versionId: COUNTING,
			answer: answers.answer,
			setId: sql<string>`(array_agg(${questionSets.id} order by ${attempts.submittedAt} desc))[1]`,
			students: sql<number>`count(*)`.mapWith(Number),
			since: sql<number>`extract(epoch from max(${attempts.submittedAt})) * 1000`.mapWith(Number)
		})
		.from(questionSets)
		.innerJoin(attempts, itsSet)
		.innerJoin(attemptItems, itsItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.leftJoin(currentVersions, correctionOf(attemptItems))
		.innerJoin(gradings, ofItem(gradings))
		.innerJoin(answers, ofItem(answers))
		.where(
			and(
				inScope(scope),
				or(
					eq(questionVersions.kind, 'text'),
					and(
						eq(questionVersions.kind, 'blanks'),
						sql`${questionVersions.content} ->> 'mode' = 'typed'`
					)
				),
				gt(gradings.milliCredit, 0),
				// what a person has marked needs no second word
				ne(gradings.cause, 'manual'),
				isNewestGrading(db),
				isNewestAnswer(db)
			)
		)
		.groupBy(COUNTING, answers.answer)
		.orderBy(desc(sql`max(${attempts.submittedAt})`))
		.limit(MOST);

/** Versions of questions as the domain knows them, by id. */
export async function questionsOf(
	db: Db,
	schoolId: string,
	ids: readonly string[]
): Promise<Map<string, AuthoredQuestion>> {
	if (!ids.length) return new Map();
	const rows = await db
		.select()
		.from(questionVersions)
		.where(
			and(eq(questionVersions.schoolId, schoolId), inArray(questionVersions.id, [...new Set(ids)]))
		);
	return new Map(rows.map((row) => [row.id, authoredFrom(row)]));
}
