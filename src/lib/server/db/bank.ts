import { and, desc, eq, inArray, isNull, lte, max, or, sql } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import type { AvailableKind } from '../../domain/questions/kinds/index.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { gradings } from './schema/answers.ts';
import {
	questions,
	questionSets,
	questionVersions,
	setItems,
	wordsOf
} from './schema/questions.ts';
import { lockSet } from './set-items.ts';

/** What a teacher looks for in the bank. */
export interface BankQuery {
	/** Words of the question, its answers or its explanation; '' for all. */
	text: string;
	kind: AvailableKind | null;
	/** Only questions whose review-by date is this ISO day or earlier. */
	reviewBy: string | null;
}

/** A question as the bank lists it, in its newest version. */
export interface BankEntry {
	questionId: string;
	question: AuthoredQuestion;
	sets: { id: string; title: string }[];
	/** How often it was marked, and what it earned on average in thousandths; null before that. */
	answers: number;
	milliCredit: number | null;
}

/** The most questions that one search shows. */
export const BANK_PAGE = 50;

/** The owner's questions that stand in a quiz of theirs, newest first. */
export async function searchBank(db: Db, owner: Owner, query: BankQuery): Promise<BankEntry[]> {
	const { schoolId, userId } = owner;
	const uses = usesOf(db, owner);
	const rows = await db
		.select({ version: questionVersions })
		.from(questions)
		.innerJoin(
			questionVersions,
			and(
				eq(questionVersions.schoolId, questions.schoolId),
				eq(questionVersions.questionId, questions.id)
			)
		)
		.where(
			and(
				eq(questions.schoolId, schoolId),
				eq(questions.ownerId, userId),
				isNewest(db),
				inArray(questions.id, db.select({ questionId: uses.questionId }).from(uses)),
				query.kind ? eq(questionVersions.kind, query.kind) : undefined,
				query.reviewBy ? lte(questionVersions.reviewBy, query.reviewBy) : undefined,
				query.text ? holds(query.text) : undefined
			)
		)
		.orderBy(desc(questions.id))
		.limit(BANK_PAGE);
	const ids = rows.map(({ version }) => version.questionId);
	if (!ids.length) return [];
	const sets = await db.select().from(uses).where(inArray(uses.questionId, ids));
	const fared = new Map((await faredOf(db, schoolId, ids)).map((row) => [row.questionId, row]));
	return rows.map(({ version }) => {
		const { questionId } = version;
		const { answers = 0, milliCredit = null } = fared.get(questionId) ?? {};
		return {
			questionId,
			question: authoredFrom(version),
			sets: sets
				.filter((use) => use.questionId === questionId)
				.map(({ setId: id, title }) => ({ id, title })),
			answers,
			milliCredit: milliCredit === null ? null : Math.round(milliCredit)
		};
	});
}

/** Words in any form ("voted" finds "vote"), or the very letters somewhere in the question. */
const holds = (text: string) =>
	or(
		sql`${wordsOf(questionVersions)} @@ websearch_to_tsquery('english', ${text})`,
		sql`position(lower(${text}) in lower(${questionVersions.content}->>'stem')) > 0`
	);

const isNewest = (db: Db) =>
	sql`${questionVersions.number} = (${db
		.select({ number: max(sql`v.number`) })
		.from(sql`${questionVersions} v`)
		.where(sql`v.school_id = ${questions.schoolId} and v.question_id = ${questions.id}`)})`;

/** Which of the owner's living quizzes hold which questions, whatever the version. */
const usesOf = (db: Db, { schoolId, userId }: Owner) =>
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

/** How the questions fared in submissions, all versions together. */
const faredOf = (db: Db, schoolId: string, questionIds: string[]) =>
	db
		.select({
			questionId: questionVersions.questionId,
			answers: sql<number>`count(${gradings.milliCredit})`.mapWith(Number),
			milliCredit: sql<number | null>`avg(${gradings.milliCredit})`.mapWith(Number)
		})
		.from(gradings)
		.innerJoin(questionVersions, versionOf(gradings))
		.where(
			and(
				eq(gradings.schoolId, schoolId),
				eq(gradings.cause, 'submission'),
				inArray(questionVersions.questionId, questionIds)
			)
		)
		.groupBy(questionVersions.questionId);

/**
 * Puts the newest version of the owner's question at the end of another quiz of theirs. False when
 * either is not theirs or the quiz holds the question already.
 */
export async function reuseQuestion(
	db: Db,
	owner: Owner,
	questionId: string,
	setId: string
): Promise<boolean> {
	if (!isId(questionId)) return false;
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return false;
		const { schoolId } = owner;
		const [version] = await tx
			.select({ id: questionVersions.id })
			.from(questionVersions)
			.innerJoin(
				questions,
				and(
					eq(questions.schoolId, questionVersions.schoolId),
					eq(questions.id, questionVersions.questionId)
				)
			)
			.where(
				and(
					eq(questions.schoolId, schoolId),
					eq(questions.ownerId, owner.userId),
					eq(questions.id, questionId)
				)
			)
			.orderBy(desc(questionVersions.number))
			.limit(1);
		if (!version) return false;
		const uses = usesOf(tx, owner);
		const [there] = await tx
			.select()
			.from(uses)
			.where(and(eq(uses.questionId, questionId), eq(uses.setId, setId)));
		if (there) return false;
		const [last] = await tx
			.select({ position: max(setItems.position) })
			.from(setItems)
			.where(and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId)));
		const position = (last?.position ?? -1) + 1;
		await tx
			.insert(setItems)
			.values({ id: newId(), schoolId, setId, versionId: version.id, position });
		return true;
	});
}
