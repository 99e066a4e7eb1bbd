import { and, asc, eq } from 'drizzle-orm';
import type { Db } from './client.ts';
import { questionTags, questionVersions } from './schema/questions.ts';

/** The tags of the question that has this version; the caller has found it through its owner. */
export async function tagsOf(db: Db, schoolId: string, versionId: string): Promise<string[]> {
	const rows = await db
		.select({ tag: questionTags.tag })
		.from(questionTags)
		.innerJoin(
			questionVersions,
			and(
				eq(questionVersions.schoolId, questionTags.schoolId),
				eq(questionVersions.questionId, questionTags.questionId)
			)
		)
		.where(and(eq(questionTags.schoolId, schoolId), eq(questionVersions.id, versionId)))
		.orderBy(asc(questionTags.tag));
	return rows.map(({ tag }) => tag);
}

/** Gives the question these tags and no others, within the caller's transaction. */
export async function putTags(
	tx: Db,
	schoolId: string,
	questionId: string,
	tags: readonly string[]
): Promise<void> {
	await tx
		.delete(questionTags)
		.where(and(eq(questionTags.schoolId, schoolId), eq(questionTags.questionId, questionId)));
	if (!tags.length) return;
	// the same question may be saved in another quiz at this moment
	await tx
		.insert(questionTags)
		.values(tags.map((tag) => ({ schoolId, questionId, tag })))
		.onConflictDoNothing();
}
