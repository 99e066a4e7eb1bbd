import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom, correctionOf, countingVersionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionItems, editions } from './schema/editions.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';

/** A version of one of the owner's questions that rests on an article. */
export interface RestingVersion {
	versionId: string;
	questionId: string;
	question: AuthoredQuestion;
	/** A quiz lists it, be it that one of them was deleted. */
	isInQuizzes: boolean;
	/** A quiz lists it, and neither was deleted. */
	isListed: boolean;
	/** It counts for an edition of a quiz that was not deleted. */
	isPublished: boolean;
	quizzes: { id: string; title: string }[];
}

/** What quizzes list, and what counts of what was published. Withdrawn questions rest on nothing. */
export async function restingVersions(
	db: Db,
	owner: Owner,
	articleId: string
): Promise<RestingVersion[]> {
	const versions = new Map<string, RestingVersion>();
	for (const row of await listedOn(db, owner, articleId)) {
		const version = known(versions, row.version);
		version.isInQuizzes = true;
		if (!row.isListed) continue;
		version.isListed = true;
		addQuiz(version, row);
	}
	for (const row of await publishedOn(db, owner, articleId)) {
		const version = known(versions, row.version);
		version.isPublished = true;
		addQuiz(version, row);
	}
	return [...versions.values()];
}

function known(
	versions: Map<string, RestingVersion>,
	row: typeof questionVersions.$inferSelect
): RestingVersion {
	const version = versions.get(row.id) ?? {
		versionId: row.id,
		questionId: row.questionId,
		question: authoredFrom(row),
		isInQuizzes: false,
		isListed: false,
		isPublished: false,
		quizzes: []
	};
	versions.set(row.id, version);
	return version;
}

function addQuiz({ quizzes }: RestingVersion, { setId, title }: { setId: string; title: string }) {
	if (!quizzes.some(({ id }) => id === setId)) quizzes.push({ id: setId, title });
}

const restsOn = (articleId: string) =>
	and(
		isNull(questionVersions.withdrawn),
		or(
			sql`${questionVersions.evidence} @> ${JSON.stringify([{ articleId }])}::jsonb`,
			sql`${questionVersions.content} ->> 'articleId' = ${articleId}`
		)
	);

const itsQuestion = ({ userId }: Owner) =>
	and(
		eq(questions.schoolId, questionVersions.schoolId),
		eq(questions.id, questionVersions.questionId),
		eq(questions.ownerId, userId)
	);

const listedOn = (db: Db, owner: Owner, articleId: string) =>
	db
		.select({
			version: questionVersions,
			setId: questionSets.id,
			title: questionSets.title,
			isListed: sql<boolean>`${setItems.removedAt} is null and ${questionSets.removedAt} is null`
		})
		.from(setItems)
		.innerJoin(questionVersions, versionOf(setItems))
		.innerJoin(questions, itsQuestion(owner))
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, setItems.schoolId), eq(questionSets.id, setItems.setId))
		)
		.where(and(eq(setItems.schoolId, owner.schoolId), restsOn(articleId)))
		.orderBy(asc(questionSets.id), asc(setItems.position), asc(setItems.id));

const publishedOn = (db: Db, owner: Owner, articleId: string) =>
	db
		.select({ version: questionVersions, setId: questionSets.id, title: questionSets.title })
		.from(editionItems)
		.leftJoin(currentVersions, correctionOf(editionItems))
		.innerJoin(questionVersions, countingVersionOf(editionItems))
		.innerJoin(questions, itsQuestion(owner))
		.innerJoin(
			editions,
			and(eq(editions.schoolId, editionItems.schoolId), eq(editions.id, editionItems.editionId))
		)
		.innerJoin(
			questionSets,
			and(
				eq(questionSets.schoolId, editions.schoolId),
				eq(questionSets.id, editions.setId),
				isNull(questionSets.removedAt)
			)
		)
		.where(and(eq(editionItems.schoolId, owner.schoolId), restsOn(articleId)))
		.orderBy(asc(questionSets.id), asc(editionItems.position));
