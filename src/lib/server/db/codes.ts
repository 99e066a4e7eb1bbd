import { randomBytes } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { codeFrom } from '../../domain/quizzes/code.ts';
import type { Db } from './client.ts';
import { classes } from './schema/classes.ts';
import { questionSets } from './schema/sets.ts';

/**
 * A code that neither a quiz nor a class of the school has: both are typed into the same field. The
 * transaction holds the right to hand out codes until it ends, so that no two get the same one.
 */
export async function freeCode(tx: Db, schoolId: string): Promise<string> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lede codes'))`);
	for (;;) {
		const code = codeFrom(randomBytes(6));
		const ofSet = tx
			.select({ id: questionSets.id })
			.from(questionSets)
			.where(and(eq(questionSets.schoolId, schoolId), eq(questionSets.code, code)));
		const ofClass = tx
			.select({ id: classes.id })
			.from(classes)
			.where(and(eq(classes.schoolId, schoolId), eq(classes.code, code)));
		if (!(await ofSet.union(ofClass)).length) return code;
	}
}
