import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { gradings } from './schema/answers.ts';
import { questionVersions } from './schema/questions.ts';
import { versionSums } from './schema/sums.ts';

/**
 * Keeps what the attempts tell of their questions before they are deleted: how many answers there
 * were, and what they earned together. In the transaction that deletes them.
 */
export async function addToSums(tx: Db, schoolId: string, attemptIds: readonly string[]) {
	const counted = tx
		.selectDistinctOn([gradings.attemptId, gradings.position], {
			schoolId: gradings.schoolId,
			versionId: gradings.versionId,
			milliCredit: gradings.milliCredit
		})
		.from(gradings)
		.where(and(eq(gradings.schoolId, schoolId), inArray(gradings.attemptId, [...attemptIds])))
		.orderBy(gradings.attemptId, gradings.position, desc(gradings.id))
		.as('counted');
	await tx
		.insert(versionSums)
		.select(
			tx
				.select({
					schoolId: counted.schoolId,
					versionId: counted.versionId,
					answers: sql<number>`count(*)`.as('answers'),
					milliCredit: sql<number>`sum(${counted.milliCredit})`.as('milli_credit')
				})
				.from(counted)
				.where(isNotNull(counted.milliCredit))
				.groupBy(counted.schoolId, counted.versionId)
				// always in one order: two who add at once follow each other
				.orderBy(counted.versionId)
		)
		.onConflictDoUpdate({
			target: [versionSums.schoolId, versionSums.versionId],
			set: {
				answers: sql`${versionSums.answers} + excluded.answers`,
				milliCredit: sql`${versionSums.milliCredit} + excluded.milli_credit`
			}
		});
}

/** How often a question was marked, and what it earned on average in thousandths. */
export interface Fared {
	answers: number;
	milliCredit: number;
}

/**
 * How the questions fared, all versions together, by the marks that count now; answers that were
 * deleted since are in it. A question that was never marked is not.
 */
export async function faredOf(
	db: Db,
	schoolId: string,
	questionIds: readonly string[]
): Promise<Map<string, Fared>> {
	const ofThese = inArray(questionVersions.questionId, [...questionIds]);
	const counted = db
		.selectDistinctOn([gradings.attemptId, gradings.position], {
			questionId: questionVersions.questionId,
			milliCredit: gradings.milliCredit
		})
		.from(gradings)
		.innerJoin(questionVersions, versionOf(gradings))
		.where(and(eq(gradings.schoolId, schoolId), ofThese))
		.orderBy(gradings.attemptId, gradings.position, desc(gradings.id))
		.as('counted');
	const kept = await db
		.select({
			questionId: counted.questionId,
			answers: sql<number>`count(${counted.milliCredit})`.mapWith(Number),
			milliCredit: sql<number>`coalesce(sum(${counted.milliCredit}), 0)`.mapWith(Number)
		})
		.from(counted)
		.groupBy(counted.questionId);
	const deleted = await db
		.select({
			questionId: questionVersions.questionId,
			answers: versionSums.answers,
			milliCredit: versionSums.milliCredit
		})
		.from(versionSums)
		.innerJoin(questionVersions, versionOf(versionSums))
		.where(and(eq(versionSums.schoolId, schoolId), ofThese));
	const sums = new Map<string, Fared>();
	for (const { questionId, answers, milliCredit } of [...kept, ...deleted]) {
		const sum = sums.get(questionId) ?? { answers: 0, milliCredit: 0 };
		sums.set(questionId, {
			answers: sum.answers + answers,
			milliCredit: sum.milliCredit + milliCredit
		});
	}
	return new Map(
		[...sums]
			.filter(([, { answers }]) => answers > 0)
			.map(([id, { answers, milliCredit }]) => [
				id,
				{ answers, milliCredit: Math.round(milliCredit / answers) }
			])
	);
}
