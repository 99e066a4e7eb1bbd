import { and, eq } from 'drizzle-orm';
import { changeAccount, type Refusal } from './accounts.ts';
import { noteAudit } from './audit.ts';
import { classesTaughtAlong } from './class-teachers.ts';
import type { Db } from './client.ts';
import { attemptsOf } from './deleted-accounts.ts';
import { belongingsOf } from './hand-over.ts';
import type { Owner } from './owner.ts';
import { countAnswered, removeAttempts } from './removed-attempts.ts';
import { sessions, users } from './schema/people.ts';

/** What would go with a teacher's or administrator's account that owns nothing (any more). */
export async function whatGoesWithStaff(db: Db, owner: Owner) {
	const { schoolId, userId } = owner;
	const theirs = attemptsOf(db, schoolId, userId);
	return {
		classes: (await classesTaughtAlong(db, owner)).map(({ name }) => name),
		attempts: (await theirs).length,
		answers: await countAnswered(db, schoolId, theirs),
		sessions: await db.$count(sessions, eq(sessions.userId, userId))
	};
}

/**
 * Deletes the account of a teacher or an administrator with their own attempts, sessions and places
 * as a co-teacher. What belongs to it was handed over before, else it stays; so does one's own, and
 * the last administrator's. The log and the corrections they made keep the name.
 */
export const deleteStaff = (db: Db, account: Owner, by: Owner): Promise<Refusal | null> =>
	changeAccount(db, account, by.userId, async (tx, { name, role, isLast }) => {
		const { schoolId, userId } = account;
		if (role === 'student') return 'nobody';
		if (role === 'admin' && isLast) return 'last-administrator';
		// the account is held: nothing can be made by it at this moment
		if (Object.values(await belongingsOf(tx, account)).some((count) => count > 0))
			return 'owns-things';
		const classes = (await classesTaughtAlong(tx, account)).length;
		const theirs = (await attemptsOf(tx, schoolId, userId)).map(({ id }) => id);
		const removed = await removeAttempts(tx, schoolId, theirs);
		await noteAudit(tx, by, {
			action: 'account.deleted',
			subject: name,
			subjectId: userId,
			details: { role, ...removed, classesLeft: classes }
		});
		await tx.delete(users).where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
		return null;
	});
