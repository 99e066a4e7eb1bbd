import { and, eq, inArray } from 'drizzle-orm';
import { ofClassTeacher } from './classes.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignments } from './schema/assignments.ts';
import { classes } from './schema/classes.ts';

/** How a class's results are counted together. */
export interface GradebookRules {
	/** How many of each student's results are dropped, 0..20. */
	dropLowest: number;
	/** 0..100 by the assignment's id. */
	weights: ReadonlyMap<string, number>;
}

/**
 * Sets how the class's results count. Weights are changed where the teacher gave the assignment, and
 * hold in all its classes; others are left alone. False when the class is not the teacher's.
 */
export async function setGradebookRules(
	db: Db,
	teacher: Owner,
	classId: string,
	{ dropLowest, weights }: GradebookRules
): Promise<boolean> {
	if (!isId(classId)) return false;
	return db.transaction(async (tx) => {
		const [changed] = await tx
			.update(classes)
			.set({ dropLowest })
			.where(ofClassTeacher(tx, teacher, classId))
			.returning({ id: classes.id });
		if (!changed) return false;
		const ids = [...weights.keys()].filter(isId);
		const mine = await tx
			.select({ id: assignments.id, weight: assignments.weight })
			.from(assignments)
			.where(
				and(
					eq(assignments.schoolId, teacher.schoolId),
					eq(assignments.ownerId, teacher.userId),
					inArray(assignments.id, ids)
				)
			)
			.orderBy(assignments.id)
			.for('update');
		for (const was of mine) {
			const weight = weights.get(was.id) ?? was.weight;
			if (weight === was.weight) continue;
			await tx
				.update(assignments)
				.set({ weight })
				.where(and(eq(assignments.schoolId, teacher.schoolId), eq(assignments.id, was.id)));
		}
		return true;
	});
}
