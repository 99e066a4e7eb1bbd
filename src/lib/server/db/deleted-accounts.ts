import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { noteAudit, type Actor } from './audit.ts';
import type { Db } from './client.ts';
import { holdStudents } from './enrolments.ts';
import { removeAttempts, type Removed } from './removed-attempts.ts';
import { attempts } from './schema/answers.ts';
import { auditLog } from './schema/audit.ts';
import { players, users } from './schema/people.ts';

/** What the log calls somebody whose account was deleted. */
const GONE = 'a student';

export interface DeletedAccount extends Removed {
	id: string;
}

/**
 * Deletes accounts of students everywhere: players, attempts, answers, disputes, places on boards and
 * in classes, sessions. What the answers tell of questions stays as sums, and from the log the names
 * go. In the caller's transaction.
 */
export async function deleteAccounts(
	tx: Db,
	schoolId: string,
	ids: readonly string[]
): Promise<DeletedAccount[]> {
	const held = ids.length ? await holdStudents(tx, schoolId, ids) : [];
	const gone: DeletedAccount[] = [];
	for (const { id, name } of held) {
		const theirs = (await attemptsOf(tx, schoolId, id)).map((attempt) => attempt.id);
		const removed = await removeAttempts(tx, schoolId, theirs);
		await forgetName(tx, schoolId, { id, name }, theirs);
		await tx.delete(users).where(and(eq(users.schoolId, schoolId), eq(users.id, id)));
		gone.push({ id, ...removed });
	}
	return gone;
}

/** Writes the deletion into the log, which does not say whose account it was. */
export const noteDeleted = (tx: Db, by: Actor, { id, ...removed }: DeletedAccount) =>
	noteAudit(tx, by, {
		action: 'account.deleted',
		subject: GONE,
		subjectId: id,
		details: { ...removed }
	});

/** Takes the name out of what the log says of a student and of their attempts. */
async function forgetName(
	tx: Db,
	schoolId: string,
	{ id, name }: { id: string; name: string },
	attemptIds: readonly string[]
): Promise<void> {
	const inSchool = eq(auditLog.schoolId, schoolId);
	await tx
		.update(auditLog)
		.set({ subject: sql`replace(${auditLog.subject}, ${name}, ${GONE})` })
		.where(and(inSchool, inArray(auditLog.subjectId, [id, ...attemptIds])));
	await tx
		.update(auditLog)
		.set({ actorName: GONE })
		.where(and(inSchool, eq(auditLog.actorId, id)));
}

/** The ids of a student's attempts, or the query for them. */
export const attemptsOf = (db: Db, schoolId: string, userId: string) =>
	db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.where(and(eq(attempts.schoolId, schoolId), eq(players.userId, userId)))
		.orderBy(asc(attempts.id));
