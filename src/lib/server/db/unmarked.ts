import { count, desc, isNull } from 'drizzle-orm';
import type { Db } from './client.ts';
import { answersGraded, type Scope } from './queue-items.ts';
import { gradings } from './schema/answers.ts';

/** Answers that wait for a person to mark them, the newest first. */
export async function unmarkedAnswers(db: Db, scope: Scope, most: number) {
	const graded = answersGraded(db, scope, isNull(gradings.milliCredit));
	const rows = await db
		.select()
		.from(graded)
		.orderBy(desc(graded.submittedAt), desc(graded.attemptId), graded.position)
		.limit(most);
	return rows.map(({ submittedAt, ...row }) => ({ ...row, since: submittedAt?.getTime() ?? 0 }));
}

/** How many there are. */
export async function countUnmarked(db: Db, scope: Scope): Promise<number> {
	const graded = answersGraded(db, scope, isNull(gradings.milliCredit));
	const [row] = await db.select({ answers: count() }).from(graded);
	return row?.answers ?? 0;
}
