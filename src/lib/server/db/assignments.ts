import { and, desc, eq } from 'drizzle-orm';
import { setTargets, type Targets } from './assignment-targets.ts';
import type { Db } from './client.ts';
import { moveDeadlines } from './deadlines.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { removeAttemptsAt } from './removed-attempts.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';
import { questionSets } from './schema/sets.ts';
import { ofSetOwner } from './sets.ts';

export type Assignment = typeof assignments.$inferSelect;

/** All that a teacher says of an assignment, but to whom it is given. */
export type AssignmentSettings = Omit<
	typeof assignments.$inferInsert,
	'id' | 'schoolId' | 'ownerId' | 'setId' | 'editionId' | 'createdAt'
>;

/** The teacher's own assignment. */
export const ofAssignmentOwner = ({ schoolId, userId }: Owner, id: string) =>
	and(eq(assignments.schoolId, schoolId), eq(assignments.ownerId, userId), eq(assignments.id, id));

/**
 * Gives a published edition of the teacher's quiz to classes and students of theirs; the
 * assignment's id. With an `id` that was used already it is given once. Null, and nothing is given,
 * when the edition or one of those it is meant for is not the teacher's.
 */
export async function addAssignment(
	db: Db,
	owner: Owner,
	edition: { setId: string; editionId: string },
	settings: AssignmentSettings,
	targets: Targets,
	id = newId()
): Promise<string | null> {
	return db.transaction(async (tx) => {
		const { schoolId, userId } = owner;
		const { setId, editionId } = edition;
		if (!(await hasEdition(tx, owner, setId, editionId))) return null;
		const [made] = await tx
			.insert(assignments)
			.values({ ...settings, id, schoolId, ownerId: userId, setId, editionId })
			.onConflictDoNothing()
			.returning({ id: assignments.id });
		if (!made) return (await findAssignment(tx, owner, id))?.id ?? null;
		if (await setTargets(tx, owner, id, targets)) return id;
		await tx.delete(assignments).where(ofAssignmentOwner(owner, id));
		return null;
	});
}

async function hasEdition(tx: Db, owner: Owner, setId: string, editionId: string) {
	if (!isId(setId) || !isId(editionId)) return false;
	const [edition] = await tx
		.select({ id: editions.id })
		.from(editions)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, editions.schoolId), eq(questionSets.id, editions.setId))
		)
		.where(and(ofSetOwner(owner, setId), eq(editions.id, editionId)));
	return edition !== undefined;
}

/** The teacher's own assignment; null when it is not theirs. */
export async function findAssignment(db: Db, owner: Owner, id: string): Promise<Assignment | null> {
	if (!isId(id)) return null;
	const [assignment] = await db.select().from(assignments).where(ofAssignmentOwner(owner, id));
	return assignment ?? null;
}

/** The zone in which the teacher wrote times last; null before the first assignment. */
export async function lastZone(db: Db, { schoolId, userId }: Owner): Promise<string | null> {
	const [last] = await db
		.select({ timeZone: assignments.timeZone })
		.from(assignments)
		.where(and(eq(assignments.schoolId, schoolId), eq(assignments.ownerId, userId)))
		.orderBy(desc(assignments.id))
		.limit(1);
	return last?.timeZone ?? null;
}

/** What cannot change once somebody has begun: it would be another test than theirs. */
export const FIXED = ['shuffleQuestions', 'shuffleOptions', 'goBack', 'practice'] as const;

export type AssignmentChange =
	{ ok: true } | { ok: false; reason: 'not-found' | 'not-theirs' | 'begun' };

/**
 * Changes the teacher's assignment, and with its times the deadlines of the attempts that run. Once
 * somebody has begun, another edition or another way of asking or marking is refused: `begun`.
 * `not-theirs`: one of those it is meant for is no class or student of the teacher's.
 */
export async function changeAssignment(
	db: Db,
	owner: Owner,
	id: string,
	settings: AssignmentSettings & { editionId: string },
	targets: Targets,
	now: Date
): Promise<AssignmentChange> {
	if (!isId(id)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		// nobody begins meanwhile: an attempt that is added waits for this row
		const [was] = await tx
			.select()
			.from(assignments)
			.where(ofAssignmentOwner(owner, id))
			.for('update');
		if (!was) return { ok: false, reason: 'not-found' };
		if (
			settings.editionId !== was.editionId &&
			!(await hasEdition(tx, owner, was.setId, settings.editionId))
		)
			return { ok: false, reason: 'not-found' };
		if (isAnother(was, settings) && (await countAttempts(tx, owner.schoolId, id)) > 0)
			return { ok: false, reason: 'begun' };
		if (!(await setTargets(tx, owner, id, targets))) return { ok: false, reason: 'not-theirs' };
		await tx.update(assignments).set(settings).where(ofAssignmentOwner(owner, id));
		await moveDeadlines(tx, owner.schoolId, { assignmentId: id }, now);
		return { ok: true };
	});
}

const isAnother = (was: Assignment, now: AssignmentSettings & { editionId: string }): boolean =>
	now.editionId !== was.editionId ||
	FIXED.some((field) => now[field] !== undefined && now[field] !== was[field]) ||
	(['negative', 'certainty', 'tries', 'milliPenalty'] as const).some(
		(field) => now.marking[field] !== was.marking[field]
	);

/** How many attempts were begun at the assignment; the caller has found it. */
export const countAttempts = (db: Db, schoolId: string, assignmentId: string): Promise<number> =>
	db.$count(
		attempts,
		and(eq(attempts.schoolId, schoolId), eq(attempts.assignmentId, assignmentId))
	);

/**
 * Deletes the teacher's assignment for good, with its attempts, of which sums alone stay; false when
 * it is not theirs.
 */
export async function deleteAssignment(db: Db, owner: Owner, id: string): Promise<boolean> {
	if (!isId(id)) return false;
	return db.transaction(async (tx) => {
		const mine = ofAssignmentOwner(owner, id);
		const [found] = await tx
			.select({ id: assignments.id })
			.from(assignments)
			.where(mine)
			.for('update');
		if (!found) return false;
		await removeAttemptsAt(tx, owner.schoolId, [found.id]);
		await tx.delete(assignments).where(mine);
		return true;
	});
}
