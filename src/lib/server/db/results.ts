import { and, desc, eq } from 'drizzle-orm';
import { givenTo } from '../../domain/corrections/fits.ts';
import { attemptItemsOf } from './attempt-items.ts';
import type { Db } from './client.ts';
import { gradings } from './schema/answers.ts';

/** Each item of a submitted attempt with its newest grading, and the question that it was marked by. */
export async function gradedItems(db: Db, schoolId: string, attemptId: string) {
	const items = await attemptItemsOf(db, schoolId, attemptId);
	const newest = await db
		.selectDistinctOn([gradings.position], {
			id: gradings.id,
			cause: gradings.cause,
			position: gradings.position,
			milliCredit: gradings.milliCredit,
			milliMarks: gradings.milliMarks,
			note: gradings.note
		})
		.from(gradings)
		.where(and(eq(gradings.schoolId, schoolId), eq(gradings.attemptId, attemptId)))
		.orderBy(gradings.position, desc(gradings.id));
	const byPosition = new Map(newest.map((grading) => [grading.position, grading]));
	return items.map((item) => {
		const grading = byPosition.get(item.position);
		const { question, versionId } = item.counts;
		return {
			...item,
			...givenTo(item.question, question, item),
			// as it was marked: with the words and the key of a correction, where there was one
			question,
			versionId,
			milliCredit: grading?.milliCredit ?? null,
			milliMarks: grading?.milliMarks ?? 0,
			note: grading?.note ?? '',
			/** The grading by which a person marked it; null where nobody did. */
			markedBy: grading?.cause === 'manual' ? grading.id : null
		};
	});
}
