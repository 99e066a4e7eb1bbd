import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import { isEdited } from '../../domain/corrections/is-edited.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom, correctionOf, countingVersionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionItems, editions } from './schema/editions.ts';
import { questionVersions, questions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';

/** A version of the owner's question that was published. */
export interface Correctable {
	versionId: string;
	questionId: string;
	number: number;
	question: AuthoredQuestion;
}

/** Joins a version to its question, if that is this user's. */
const itsQuestion = (userId: string) =>
	and(
		eq(questions.schoolId, questionVersions.schoolId),
		eq(questions.id, questionVersions.questionId),
		eq(questions.ownerId, userId)
	);

/** The owner's published version, unless a correction stands in its place by now. */
export async function findCorrectable(
	db: Db,
	{ schoolId, userId }: Owner,
	versionId: string
): Promise<Correctable | null> {
	if (!isId(versionId)) return null;
	const [row] = await db
		.select({ version: questionVersions })
		.from(questionVersions)
		.innerJoin(questions, itsQuestion(userId))
		.leftJoin(
			currentVersions,
			correctionOf({ schoolId: questionVersions.schoolId, versionId: questionVersions.id })
		)
		.where(
			and(
				eq(questionVersions.schoolId, schoolId),
				eq(questionVersions.id, versionId),
				isNull(currentVersions.currentId)
			)
		);
	if (!row || !(await wasPublished(db, schoolId, versionId))) return null;
	const { version } = row;
	return {
		versionId,
		questionId: version.questionId,
		number: version.number,
		question: authoredFrom(version)
	};
}

/** The version that counts instead of the owner's corrected one; null where there is none. */
export async function currentVersionFor(
	db: Db,
	{ schoolId, userId }: Owner,
	versionId: string
): Promise<string | null> {
	if (!isId(versionId)) return null;
	const [row] = await db
		.select({ id: currentVersions.currentId })
		.from(currentVersions)
		.innerJoin(questionVersions, versionOf(currentVersions))
		.innerJoin(questions, itsQuestion(userId))
		.where(and(eq(currentVersions.schoolId, schoolId), eq(currentVersions.versionId, versionId)));
	return row?.id ?? null;
}

/** Whether an edition lists the version, or one that it corrected. */
async function wasPublished(db: Db, schoolId: string, versionId: string): Promise<boolean> {
	const older = await db
		.select({ id: currentVersions.versionId })
		.from(currentVersions)
		.where(and(eq(currentVersions.schoolId, schoolId), eq(currentVersions.currentId, versionId)))
		.limit(1);
	if (older.length) return true;
	const [listed] = await db
		.select({ position: editionItems.position })
		.from(editionItems)
		.where(and(eq(editionItems.schoolId, schoolId), eq(editionItems.versionId, versionId)))
		.limit(1);
	return listed !== undefined;
}

/**
 * The newest version in a quiz of the owner's that is newer than the published one and says something
 * else: edited, and not published yet. Null where nobody has edited the question since.
 */
export async function editedSince(
	db: Db,
	{ schoolId, userId }: Owner,
	{ questionId, number, question: published }: Correctable
): Promise<Correctable | null> {
	const [row] = await db
		.select({ version: questionVersions })
		.from(setItems)
		.innerJoin(questionVersions, versionOf(setItems))
		.innerJoin(
			questionSets,
			and(
				eq(questionSets.schoolId, setItems.schoolId),
				eq(questionSets.id, setItems.setId),
				eq(questionSets.ownerId, userId)
			)
		)
		.where(
			and(
				eq(setItems.schoolId, schoolId),
				eq(questionVersions.questionId, questionId),
				gt(questionVersions.number, number),
				isNull(questionVersions.withdrawn)
			)
		)
		.orderBy(desc(questionVersions.number))
		.limit(1);
	if (!row) return null;
	const { version } = row;
	const question = authoredFrom(version);
	if (!isEdited(published, question)) return null;
	return { versionId: version.id, questionId, number: version.number, question };
}

/** The quizzes whose items have the question, in any version: where it can be edited. */
export const quizzesWith = (db: Db, { schoolId, userId }: Owner, questionId: string) =>
	db
		.select({
			setId: questionSets.id,
			title: questionSets.title,
			itemId: setItems.id,
			versionId: setItems.versionId,
			removedAt: setItems.removedAt
		})
		.from(setItems)
		.innerJoin(questionVersions, versionOf(setItems))
		.innerJoin(
			questionSets,
			and(
				eq(questionSets.schoolId, setItems.schoolId),
				eq(questionSets.id, setItems.setId),
				eq(questionSets.ownerId, userId),
				isNull(questionSets.removedAt)
			)
		)
		.where(and(eq(setItems.schoolId, schoolId), eq(questionVersions.questionId, questionId)))
		.orderBy(asc(questionSets.id));

/**
 * Every question that an edition of the set has, in the version that counts now and the order of the
 * newest edition it is in. The caller has found the set through its owner.
 */
export async function publishedQuestions(db: Db, schoolId: string, setId: string) {
	const rows = await db
		.select({ version: questionVersions })
		.from(editionItems)
		.innerJoin(
			editions,
			and(
				eq(editions.schoolId, editionItems.schoolId),
				eq(editions.id, editionItems.editionId),
				eq(editions.setId, setId)
			)
		)
		.leftJoin(currentVersions, correctionOf(editionItems))
		.innerJoin(questionVersions, countingVersionOf(editionItems))
		.where(eq(editionItems.schoolId, schoolId))
		.orderBy(desc(editions.number), asc(editionItems.position));
	const byId = new Map(rows.map(({ version }) => [version.id, version]));
	return [...byId.values()].map((version) => ({
		versionId: version.id,
		questionId: version.questionId,
		question: authoredFrom(version)
	}));
}
