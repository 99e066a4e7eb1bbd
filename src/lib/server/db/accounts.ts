import { and, count, eq, ilike, isNull, max, ne, or } from 'drizzle-orm';
import { endPasswordLinks } from './account-links.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { memberships, sessions, users, type Role } from './schema/people.ts';
import { schools } from './schema/schools.ts';
import { endSessionsOf } from './sessions.ts';

/** An account as the administrator sees it: no password, no passcode. */
export interface Account {
	id: string;
	name: string;
	/** Null for those who have none (most students). */
	email: string | null;
	role: Role;
	lockedAt: Date | null;
	createdAt: Date;
	/** When the newest of its sessions began; null when it has none. */
	lastLogIn: Date | null;
}

/** The most accounts that one page of the list shows. */
export const ACCOUNTS_PAGE = 50;

/**
 * A page of the school's accounts whose name or e-mail holds `find` ('' is all), by name; `total`
 * is how many there are on all pages.
 */
export async function listAccounts(
	db: Db,
	schoolId: string,
	{ find, role, page }: { find: string; role: Role | null; page: number }
): Promise<{ accounts: Account[]; total: number }> {
	const pattern = `%${find.replace(/[\\%_]/g, '\\$&')}%`;
	const wanted = and(
		eq(users.schoolId, schoolId),
		find ? or(ilike(users.name, pattern), ilike(users.email, pattern)) : undefined,
		role ? eq(memberships.role, role) : undefined
	);
	const accounts = await select(db)
		.where(wanted)
		.orderBy(users.name, users.id)
		.limit(ACCOUNTS_PAGE)
		.offset((page - 1) * ACCOUNTS_PAGE);
	const [all] = await db
		.select({ total: count() })
		.from(users)
		.innerJoin(memberships, isMember)
		.where(wanted);
	return { accounts, total: all?.total ?? 0 };
}

/** The school's administrators and teachers, by name. */
export const listStaff = (db: Db, schoolId: string): Promise<Account[]> =>
	select(db)
		.where(and(eq(users.schoolId, schoolId), ne(memberships.role, 'student')))
		.orderBy(users.name, users.id);

export async function findAccount(db: Db, { schoolId, userId }: Owner): Promise<Account | null> {
	if (!isId(userId)) return null;
	const [account] = await select(db).where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
	return account ?? null;
}

/** `email` in lower case. */
export async function findAccountByEmail(
	db: Db,
	schoolId: string,
	email: string
): Promise<Account | null> {
	const [account] = await select(db).where(
		and(eq(users.schoolId, schoolId), eq(users.email, email))
	);
	return account ?? null;
}

/** Why an account stays as it is. */
export type Refusal = 'nobody' | 'yourself' | 'last-administrator' | 'owns-things';

/**
 * Shuts the account and ends its sessions and password links, or opens it again. `by` is the
 * administrator who asks, null at the command line. Nobody locks themselves; one administrator
 * who can log in is always left.
 */
export async function setLocked(
	db: Db,
	account: Owner,
	by: string | null,
	lockedAt: Date | null
): Promise<Refusal | null> {
	return changeAccount(db, account, by, async (tx, { role, isLast, name }) => {
		if (lockedAt && role === 'admin' && isLast) return 'last-administrator';
		await tx.update(users).set({ lockedAt }).where(eq(users.id, account.userId));
		await noteAudit(tx, actor(account, by), {
			action: lockedAt ? 'account.locked' : 'account.unlocked',
			subject: name,
			subjectId: account.userId
		});
		if (!lockedAt) return null;
		await endSessionsOf(tx, account.userId);
		await endPasswordLinks(tx, account.userId);
		return null;
	});
}

/** Makes a teacher an administrator, or an administrator a teacher: never the last one. */
export async function setRole(
	db: Db,
	account: Owner,
	by: string,
	to: 'admin' | 'teacher'
): Promise<Refusal | null> {
	return changeAccount(db, account, by, async (tx, { role, isLast, name }) => {
		if (role === 'student') return 'nobody';
		if (role === 'admin' && to !== 'admin' && isLast) return 'last-administrator';
		await tx.update(memberships).set({ role: to }).where(itsMembership(account));
		await noteAudit(tx, actor(account, by), {
			action: 'account.role-changed',
			subject: name,
			subjectId: account.userId,
			details: { from: role, to }
		});
		return null;
	});
}

/**
 * One change of an account at a time in a school: two administrators who demote each other at the
 * same moment leave one.
 */
export async function changeAccount(
	db: Db,
	account: Owner,
	by: string | null,
	apply: (tx: Db, now: { name: string; role: Role; isLast: boolean }) => Promise<Refusal | null>
): Promise<Refusal | null> {
	const { schoolId, userId } = account;
	if (!isId(userId)) return 'nobody';
	if (by === userId) return 'yourself';
	return db.transaction(async (tx) => {
		await tx.select({ id: schools.id }).from(schools).where(eq(schools.id, schoolId)).for('update');
		const [user] = await tx
			.select({ name: users.name, role: memberships.role })
			.from(users)
			.innerJoin(memberships, isMember)
			.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)))
			.for('update', { of: users });
		if (!user) return 'nobody';
		const [others] = await tx
			.select({ count: count() })
			.from(users)
			.innerJoin(memberships, isMember)
			.where(
				and(
					eq(users.schoolId, schoolId),
					ne(users.id, userId),
					eq(memberships.role, 'admin'),
					isNull(users.lockedAt)
				)
			);
		return apply(tx, { ...user, isLast: !others?.count });
	});
}

const actor = ({ schoolId }: Owner, by: string | null) => ({ schoolId, userId: by });

const isMember = and(eq(memberships.schoolId, users.schoolId), eq(memberships.userId, users.id));

const itsMembership = ({ schoolId, userId }: Owner) =>
	and(eq(memberships.schoolId, schoolId), eq(memberships.userId, userId));

function select(db: Db) {
	const newest = db
		.select({ userId: sessions.userId, at: max(sessions.createdAt).as('at') })
		.from(sessions)
		.groupBy(sessions.userId)
		.as('newest');
	return db
		.select({
			id: users.id,
			name: users.name,
			email: users.email,
			role: memberships.role,
			lockedAt: users.lockedAt,
			createdAt: users.createdAt,
			lastLogIn: newest.at
		})
		.from(users)
		.innerJoin(memberships, isMember)
		.leftJoin(newest, eq(newest.userId, users.id))
		.$dynamic();
}
