import { and, eq } from 'drizzle-orm';
import { endPasswordLinks } from './account-links.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { users } from './schema/people.ts';
import { endOtherSessions, endSessionsOf } from './sessions.ts';

/** Gives the account a new password; all its sessions but this one end, and its password links. */
export async function changePassword(
	db: Db,
	owner: Owner,
	passwordHash: string,
	sessionIdHash: string
): Promise<void> {
	await db.transaction(async (tx) => {
		const name = await set(tx, owner, { passwordHash });
		await endPasswordLinks(tx, owner.userId);
		await endOtherSessions(tx, owner.userId, sessionIdHash);
		await noteAudit(tx, owner, { action: 'account.password-changed', ...about(owner, name) });
	});
}

export async function renameUser(db: Db, owner: Owner, name: string): Promise<void> {
	await db.transaction(async (tx) => {
		const from = await nameOf(tx, owner);
		// the log is to know them by the name that they had
		if (from !== name)
			await noteAudit(tx, owner, {
				action: 'account.renamed',
				...about(owner, from),
				details: { from, to: name }
			});
		await set(tx, owner, { name });
	});
}

/** Ends all sessions of one's own account but this one. */
export async function logOutElsewhere(db: Db, owner: Owner, sessionIdHash: string): Promise<void> {
	await db.transaction(async (tx) => {
		const sessions = await endOtherSessions(tx, owner.userId, sessionIdHash);
		if (sessions) await noteEnded(tx, owner, owner, sessions);
	});
}

/** Ends all sessions of somebody else's account, for their teacher. */
export async function logOutEverywhere(db: Db, account: Owner, by: Owner): Promise<void> {
	await db.transaction(async (tx) => {
		const sessions = await endSessionsOf(tx, account.userId);
		if (sessions) await noteEnded(tx, account, by, sessions);
	});
}

const noteEnded = async (tx: Db, account: Owner, by: Owner, sessions: number) =>
	noteAudit(tx, by, {
		action: 'account.sessions-ended',
		...about(account, await nameOf(tx, account)),
		details: { sessions }
	});

const about = ({ userId }: Owner, name: string) => ({ subject: name, subjectId: userId });

const itself = ({ schoolId, userId }: Owner) =>
	and(eq(users.schoolId, schoolId), eq(users.id, userId));

async function nameOf(tx: Db, account: Owner): Promise<string> {
	const [user] = await tx.select({ name: users.name }).from(users).where(itself(account));
	return user?.name ?? '';
}

async function set(tx: Db, account: Owner, change: { name: string } | { passwordHash: string }) {
	const [user] = await tx
		.update(users)
		.set(change)
		.where(itself(account))
		.returning({ name: users.name });
	return user?.name ?? '';
}
