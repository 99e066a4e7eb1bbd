import { and, eq } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { currentVersions } from './schema/corrections.ts';
import { questions, questionVersions } from './schema/questions.ts';

/**
 * Locks the owner's question, as corrections of it do, and finds which version counts in place of
 * this one: decisions on its answers follow each other. Null when it is not theirs.
 */
export async function lockQuestion(
	tx: Db,
	{ schoolId, userId }: Owner,
	versionId: string
): Promise<string | null> {
	if (!isId(versionId)) return null;
	const [locked] = await tx
		.select({ id: questions.id })
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
				eq(questionVersions.id, versionId)
			)
		)
		.for('no key update', { of: questions });
	if (!locked) return null;
	const [current] = await tx
		.select({ id: currentVersions.currentId })
		.from(currentVersions)
		.where(and(eq(currentVersions.schoolId, schoolId), eq(currentVersions.versionId, versionId)));
	return current?.id ?? versionId;
}
