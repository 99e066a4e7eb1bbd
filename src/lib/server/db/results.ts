import { and, desc, eq } from 'drizzle-orm';
import { attemptItemsOf } from './attempts.ts';
import type { Db } from './client.ts';
import { gradings } from './schema/answers.ts';

/** Each item of a submitted attempt with its newest grading. */
export async function gradedItems(db: Db, schoolId: string, attemptId: string) {
	const items = await attemptItemsOf(db, schoolId, attemptId);
	const newest = await db
		.selectDistinctOn([gradings.position], {
			position: gradings.position,
			milliCredit: gradings.milliCredit,
			milliMarks: gradings.milliMarks,
			note: gradings.note
		})
		.from(gradings)
		.where(and(eq(gradings.schoolId, schoolId), eq(gradings.attemptId, attemptId)))
		.orderBy(gradings.position, desc(gradings.id));
	const byPosition = new Map(newest.map((grading) => [grading.position, grading]));
	return items.map((item) => ({
		...item,
		milliCredit: byPosition.get(item.position)?.milliCredit ?? null,
		milliMarks: byPosition.get(item.position)?.milliMarks ?? 0,
		note: byPosition.get(item.position)?.note ?? ''
	}));
}
