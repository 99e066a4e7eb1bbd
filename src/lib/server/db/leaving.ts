import { and, eq, inArray, ne } from 'drizzle-orm';
import { lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { deleteAccounts, noteDeleted, type DeletedAccount } from './deleted-accounts.ts';
import { holdStudents } from './enrolments.ts';
import { inClass } from './members.ts';
import type { Owner } from './owner.ts';
import { attempts } from './schema/answers.ts';
import { enrolments } from './schema/classes.ts';
import { players } from './schema/people.ts';

/**
 * Takes a student out of the class; false when they are not in it. An account that is in no other
 * class goes, and all its answers with it.
 */
export async function removeStudent(db: Db, teacher: Owner, classId: string, id: string) {
	const { schoolId } = teacher;
	return db.transaction(async (tx) => {
		await lockClass(tx, schoolId, classId);
		const removed = await tx
			.delete(enrolments)
			.where(and(inClass(schoolId, classId), eq(enrolments.userId, id)))
			.returning({ id: enrolments.userId });
		const gone = await deleteStrays(
			tx,
			schoolId,
			removed.map(({ id }) => id)
		);
		for (const account of gone) await noteDeleted(tx, teacher, account);
		return removed.length > 0;
	});
}

/** Deletes those of the students who are in no class (any more), with all that is theirs; who went. */
export async function deleteStrays(
	tx: Db,
	schoolId: string,
	ids: readonly string[]
): Promise<DeletedAccount[]> {
	// held first: who is being put in another class at this moment is seen there by the deletion
	const held = ids.length ? await holdStudents(tx, schoolId, ids) : [];
	if (!held.length) return [];
	const kept = await tx
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(and(eq(enrolments.schoolId, schoolId), inArray(enrolments.userId, [...ids])));
	const isKept = new Set(kept.map(({ id }) => id));
	const strays = held.filter(({ id }) => !isKept.has(id));
	return deleteAccounts(
		tx,
		schoolId,
		strays.map(({ id }) => id)
	);
}

/** What would go with a student who leaves the class. */
export async function whatGoesWith(db: Db, schoolId: string, classId: string, id: string) {
	const others = await db.$count(
		enrolments,
		and(
			eq(enrolments.schoolId, schoolId),
			eq(enrolments.userId, id),
			ne(enrolments.classId, classId)
		)
	);
	const [player] = await db
		.select({ id: players.id })
		.from(players)
		.where(and(eq(players.schoolId, schoolId), eq(players.userId, id)));
	const theirs = player
		? await db.$count(
				attempts,
				and(eq(attempts.schoolId, schoolId), eq(attempts.playerId, player.id))
			)
		: 0;
	return { account: others === 0, attempts: theirs };
}
