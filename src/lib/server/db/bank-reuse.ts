import { and, desc, eq, max } from 'drizzle-orm';
import { usesOf } from './bank-scope.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { setItems } from './schema/sets.ts';
import { lockSet } from './set-items.ts';

/**
 * Puts the newest version of the owner's question at the end of another quiz of theirs. False when
 * either is not theirs or the quiz holds the question already.
 */
export async function reuseQuestion(
	db: Db,
	owner: Owner,
	questionId: string,
	setId: string
): Promise<boolean> {
	if (!isId(questionId)) return false;
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return false;
		const { schoolId } = owner;
		const [version] = await tx
			.select({ id: questionVersions.id })
			.from(questionVersions)
			.innerJoin(
				questions,
				and(
					eq(questions.schoolId, questionVersions.schoolId),
					eq(questions.id, questionVersions.questionId)
				)
			)
			.where(
				and(
					eq(questions.schoolId, schoolId),
					eq(questions.ownerId, owner.userId),
					eq(questions.id, questionId)
				)
			)
			.orderBy(desc(questionVersions.number))
			.limit(1);
		if (!version) return false;
		const uses = usesOf(tx, owner);
		const [there] = await tx
			.select()
			.from(uses)
			.where(and(eq(uses.questionId, questionId), eq(uses.setId, setId)));
		if (there) return false;
		const [last] = await tx
			.select({ position: max(setItems.position) })
			.from(setItems)
			.where(and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId)));
		const position = (last?.position ?? -1) + 1;
		await tx
			.insert(setItems)
			.values({ id: newId(), schoolId, setId, versionId: version.id, position });
		return true;
	});
}
