import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';

/** All that a teacher says of an assignment, but to whom it is given. */
export type AssignmentSettings = Omit<
	typeof assignments.$inferInsert,
	'id' | 'schoolId' | 'ownerId' | 'setId' | 'editionId' | 'createdAt'
>;

/** To whom an assignment is given: whole classes, also who comes later, and single students. */
export interface Targets {
	classIds: readonly string[];
	userIds: readonly string[];
}

/** Gives a published edition out. The caller has found the edition and the targets as the teacher's. */
export async function addAssignment(
	db: Db,
	{ schoolId, userId }: Owner,
	edition: { setId: string; editionId: string },
	settings: AssignmentSettings,
	{ classIds, userIds }: Targets
): Promise<string> {
	return db.transaction(async (tx) => {
		const id = newId();
		const { setId, editionId } = edition;
		await tx
			.insert(assignments)
			.values({ ...settings, id, schoolId, ownerId: userId, setId, editionId });
		const targets = [
			...classIds.map((classId) => ({ classId })),
			...userIds.map((student) => ({ userId: student }))
		];
		if (targets.length)
			await tx
				.insert(assignmentTargets)
				.values(targets.map((target) => ({ id: newId(), schoolId, assignmentId: id, ...target })));
		return id;
	});
}
