import { and, eq, inArray } from 'drizzle-orm';
import { nameKey } from '../../domain/classes/name.ts';
import { lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { namesIn, type EnrolmentState } from './members.ts';
import { freeNicknames } from './nicknames.ts';
import { enrolments } from './schema/classes.ts';
import { memberships, users } from './schema/people.ts';

export const MOST_STUDENTS = 300;

export type Enrolling =
	| { ok: true; userIds: string[] }
	/** Nothing was written: these names are in the class already, or it would have too many. */
	| { ok: false; reason: 'taken'; names: string[] }
	| { ok: false; reason: 'full' };

/**
 * Makes an account for each name and puts it in the class, all or none; their ids in the order of
 * the names. The caller has found the class through its teacher.
 */
export async function enrolNew(
	db: Db,
	schoolId: string,
	classId: string,
	names: readonly string[]
): Promise<Enrolling> {
	return db.transaction(async (tx) => {
		await lockClass(tx, schoolId, classId);
		const refusal = await refusalOf(tx, schoolId, classId, names);
		if (refusal) return refusal;
		const userIds = await addAccounts(tx, schoolId, names);
		await enrol(tx, schoolId, classId, userIds, 'in');
		return { ok: true, userIds };
	});
}

/** The same for names that are known to be new and few: factories and demos. */
export async function addStudents(
	db: Db,
	schoolId: string,
	classId: string,
	names: readonly string[]
): Promise<string[]> {
	const enrolled = await enrolNew(db, schoolId, classId, names);
	if (!enrolled.ok) throw new Error(`The class cannot take these names: ${enrolled.reason}`);
	return enrolled.userIds;
}

/** What keeps these names out of the class; null when nothing does. */
export async function refusalOf(
	tx: Db,
	schoolId: string,
	classId: string,
	names: readonly string[]
): Promise<Exclude<Enrolling, { ok: true }> | null> {
	const present = await namesIn(tx, schoolId, classId);
	const taken = new Set(present.map(nameKey));
	const twice = names.filter((name) => taken.size === taken.add(nameKey(name)).size);
	if (twice.length) return { ok: false, reason: 'taken', names: twice };
	return present.length + names.length > MOST_STUDENTS ? { ok: false, reason: 'full' } : null;
}

/** Accounts of students, without a passcode. */
export async function addAccounts(tx: Db, schoolId: string, names: readonly string[]) {
	if (!names.length) return [];
	const added = names.map((name) => ({ id: newId(), schoolId, name }));
	await tx.insert(users).values(added);
	await tx
		.insert(memberships)
		.values(added.map(({ id }) => ({ schoolId, userId: id, role: 'student' as const })));
	return added.map(({ id }) => id);
}

/** Puts accounts in the class, which the transaction holds; each gets a nickname of its own. */
export async function enrol(
	tx: Db,
	schoolId: string,
	classId: string,
	userIds: readonly string[],
	state: EnrolmentState
): Promise<void> {
	if (!userIds.length) return;
	const free = await freeNicknames(tx, schoolId, classId, userIds.length);
	await tx.insert(enrolments).values(
		userIds.map((userId, index) => ({
			schoolId,
			classId,
			userId,
			state,
			nickname: free[index] ?? ''
		}))
	);
}

/** The students among `ids`, held for the transaction so that nobody deletes them meanwhile. */
export const holdStudents = (tx: Db, schoolId: string, ids: readonly string[]) =>
	tx
		.select({ id: users.id, name: users.name })
		.from(users)
		.innerJoin(
			memberships,
			and(eq(memberships.schoolId, users.schoolId), eq(memberships.userId, users.id))
		)
		.where(
			and(
				eq(users.schoolId, schoolId),
				inArray(users.id, [...ids]),
				eq(memberships.role, 'student')
			)
		)
		.for('update', { of: users });
