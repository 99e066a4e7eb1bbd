import { and, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { nearMissIn } from '../../domain/questions/near-miss.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import { answersGraded, type Scope } from './queue-items.ts';
import { gradings } from './schema/answers.ts';
import { questionVersions } from './schema/questions.ts';

/** So many different answers are looked at, the newest first. */
const MOST = 1000;

/**
 * Answers that were taken although they are spelt a little differently, each once with how many
 * students wrote it, and that nobody has ruled on. The domain has the word: what was near when it
 * was graded may be exactly right, or ruled on, by now.
 */
export async function nearAnswers(db: Db, scope: Scope) {
	const graded = answersGraded(db, scope, eq(gradings.near, true));
	const rows = await db
		.select({
			versionId: graded.versionId,
			answer: graded.answer,
			setId: sql<string>`(array_agg(${graded.setId} order by ${graded.submittedAt} desc))[1]`,
			students: count(),
			since: sql`extract(epoch from max(${graded.submittedAt})) * 1000`.mapWith(Number)
		})
		.from(graded)
		.groupBy(graded.versionId, graded.answer)
		.orderBy(desc(max(graded.submittedAt)))
		.limit(MOST);
	const versionIds = rows.map(({ versionId }) => versionId);
	const questions = await questionsOf(db, scope.schoolId, versionIds);
	return rows.flatMap((row) => {
		const question = questions.get(row.versionId);
		const near = question && nearMissIn(question, row.answer);
		return near ? [{ ...row, question, near }] : [];
	});
}

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
