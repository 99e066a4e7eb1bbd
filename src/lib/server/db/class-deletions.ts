import { and, count, eq, inArray, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { noteAudit } from './audit.ts';
import { findClassFor, lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { deleteStrays } from './leaving.ts';
import { inClass } from './members.ts';
import type { Owner } from './owner.ts';
import { removeAttemptsAt } from './removed-attempts.ts';
import { attempts } from './schema/answers.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { classes, enrolments } from './schema/classes.ts';
import { players } from './schema/people.ts';

const elsewhere = alias(enrolments, 'elsewhere');
const otherTargets = alias(assignmentTargets, 'other_targets');

/** The ids of those who are in this class alone. */
const onlyHere = (db: Db, schoolId: string, classId: string) =>
	db
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(
			and(
				inClass(schoolId, classId),
				notExists(
					db
						.select({ id: elsewhere.userId })
						.from(elsewhere)
						.where(
							and(
								eq(elsewhere.schoolId, schoolId),
								eq(elsewhere.userId, enrolments.userId),
								ne(elsewhere.classId, classId)
							)
						)
				)
			)
		);

/** The ids of the assignments that were given to this class and to nobody else. */
const givenOnlyHere = (db: Db, schoolId: string, classId: string) =>
	db
		.select({ id: assignmentTargets.assignmentId })
		.from(assignmentTargets)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				eq(assignmentTargets.classId, classId),
				notExists(
					db
						.select({ id: otherTargets.id })
						.from(otherTargets)
						.where(
							and(
								eq(otherTargets.schoolId, schoolId),
								eq(otherTargets.assignmentId, assignmentTargets.assignmentId),
								ne(otherTargets.id, assignmentTargets.id)
							)
						)
				)
			)
		);

/** What would go with the class: the page before the deletion spells it out. */
export async function whatGoes(db: Db, schoolId: string, classId: string) {
	const leaving = onlyHere(db, schoolId, classId);
	const given = givenOnlyHere(db, schoolId, classId);
	const theirs = db
		.select({ id: players.id })
		.from(players)
		.where(and(eq(players.schoolId, schoolId), inArray(players.userId, leaving)));
	const [lost] = await db
		.select({ attempts: count() })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				sql`(${inArray(attempts.playerId, theirs)} or ${inArray(attempts.assignmentId, given)})`
			)
		);
	const all = await db.$count(enrolments, inClass(schoolId, classId));
	const accounts = (await leaving).length;
	return {
		accounts,
		staying: all - accounts,
		assignments: (await given).length,
		attempts: lost?.attempts ?? 0
	};
}

/**
 * Deletes the class for good: the accounts that are in no other, the assignments that were given to
 * it alone, and all answers of both. Its owner alone may; false for anybody else.
 */
export async function deleteClass(db: Db, owner: Owner, classId: string): Promise<boolean> {
	const { schoolId } = owner;
	return db.transaction(async (tx) => {
		const found = await findClassFor(tx, owner, classId);
		if (found?.role !== 'owner' || !(await lockClass(tx, schoolId, classId))) return false;
		const { staying: _staying, ...details } = await whatGoes(tx, schoolId, classId);
		const subject = found.name;
		await noteAudit(tx, owner, { action: 'class.deleted', subject, subjectId: classId, details });
		const leaving = (await onlyHere(tx, schoolId, classId)).map(({ id }) => id);
		const given = givenOnlyHere(tx, schoolId, classId);
		await removeAttemptsAt(tx, schoolId, given);
		await tx
			.delete(assignments)
			.where(and(eq(assignments.schoolId, schoolId), inArray(assignments.id, given)));
		await tx.delete(classes).where(and(eq(classes.schoolId, schoolId), eq(classes.id, classId)));
		await deleteStrays(tx, schoolId, leaving);
		return true;
	});
}
