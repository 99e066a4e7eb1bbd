import { and, count, desc, eq, inArray, max, sql } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { nearMissIn } from '../../domain/questions/near-miss.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import { ALL, answersGraded, type Scope } from './queue-items.ts';
import { gradings } from './schema/answers.ts';
import { questionVersions } from './schema/questions.ts';

/**
 * Answers that were taken although they are spelt a little differently, each once with how many
 * students wrote it, and that nobody has ruled on. The domain has the word: what was near when it
 * was graded may be exactly right, or ruled on, by now. All of them, or so many different ones, the
 * newest; `beyond` says how many students wrote the others.
 */
export async function nearAnswers(db: Db, scope: Scope, most = ALL) {
	const graded = answersGraded(db, scope, eq(gradings.near, true));
	const rows = await db
		.select({
			versionId: graded.versionId,
			answer: graded.answer,
			setId: sql<string>`(array_agg(${graded.setId} order by ${graded.submittedAt} desc))[1]`,
			students: count(),
			all: sql`sum(count(*)) over ()`.mapWith(Number),
			since: sql`extract(epoch from max(${graded.submittedAt})) * 1000`.mapWith(Number)
		})
		.from(graded)
		.groupBy(graded.versionId, graded.answer)
		.orderBy(desc(max(graded.submittedAt)))
		.limit(most);
	const versionIds = rows.map(({ versionId }) => versionId);
	const questions = await questionsOf(db, scope.schoolId, versionIds);
	const answers = rows.flatMap(({ versionId, answer, setId, students, since }) => {
		const question = questions.get(versionId);
		const near = question && nearMissIn(question, answer);
		return near ? [{ versionId, answer, setId, students, since, question, near }] : [];
	});
	const looked = rows.reduce((sum, { students }) => sum + students, 0);
	return { answers, beyond: (rows[0]?.all ?? 0) - looked };
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
