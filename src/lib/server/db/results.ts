import { and, desc, eq } from 'drizzle-orm';
import { attemptItemsOf } from './attempt-items.ts';
import type { Db } from './client.ts';
import { gradings } from './schema/answers.ts';

/** Each item of a submitted attempt with its newest grading. */
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
		return {
			...item,
			milliCredit: grading?.milliCredit ?? null,
			milliMarks: grading?.milliMarks ?? 0,
			note: grading?.note ?? '',
			/** The grading by which a person marked it; null where nobody did. */
			markedBy: grading?.cause === 'manual' ? grading.id : null
		};
	});
}
