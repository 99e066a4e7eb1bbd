import { and, count, eq } from 'drizzle-orm';
import { lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { addAccounts, enrol, holdStudents, refusalOf } from './enrolments.ts';
import { deleteStrays } from './leaving.ts';
import { inClass } from './members.ts';
import type { Owner } from './owner.ts';
import { enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';

/** How many may wait for a teacher's yes in one class. */
export const MOST_WAITING = 60;

export type Asking =
	| { ok: true; userId: string }
	/** The class takes nobody now, somebody in it has this name, or too many wait or are in it. */
	| { ok: false; reason: 'closed' | 'taken' | 'full' };

/** Whether another one may wait now: asked before a passcode is hashed, which is dear. */
export const mayAsk = async (db: Db, schoolId: string, classId: string): Promise<boolean> =>
	(await waitingIn(db, schoolId, classId)) < MOST_WAITING;

async function waitingIn(db: Db, schoolId: string, classId: string): Promise<number> {
	const [row] = await db
		.select({ waiting: count() })
		.from(enrolments)
		.where(and(inClass(schoolId, classId), eq(enrolments.state, 'asked')));
	return row?.waiting ?? 0;
}

/** Makes an account of this name and passcode that waits for a teacher's yes. */
export const askToJoin = (
	db: Db,
	schoolId: string,
	classId: string,
	name: string,
	passcodeHash: string
): Promise<Asking> =>
	asking(db, schoolId, classId, async (tx) => {
		if (await refusalOf(tx, schoolId, classId, [name])) return null;
		const [userId = ''] = await addAccounts(tx, schoolId, [name]);
		await tx
			.update(users)
			.set({ passcodeHash })
			.where(and(eq(users.schoolId, schoolId), eq(users.id, userId)));
		return userId;
	});

/** A student who has an account asks to be in another class with it; asking again changes nothing. */
export const askWithAccount = (
	db: Db,
	{ schoolId, userId }: Owner,
	classId: string
): Promise<Asking> =>
	asking(db, schoolId, classId, async (tx) => {
		const [student] = await holdStudents(tx, schoolId, [userId]);
		if (!student) return null;
		return (await refusalOf(tx, schoolId, classId, [student.name])) ? null : userId;
	});

/** `who` gives the account, or null when somebody has its name. */
async function asking(
	db: Db,
	schoolId: string,
	classId: string,
	who: (tx: Db) => Promise<string | null>
): Promise<Asking> {
	return db.transaction(async (tx) => {
		const found = await lockClass(tx, schoolId, classId);
		if (!found?.joinOpen || found.archivedAt) return { ok: false, reason: 'closed' };
		if (!(await mayAsk(tx, schoolId, classId))) return { ok: false, reason: 'full' };
		const userId = await who(tx);
		if (!userId) return { ok: false, reason: 'taken' };
		await enrol(tx, schoolId, classId, [userId], 'asked');
		return { ok: true, userId };
	});
}

/** Lets in who has asked: one, or all when nobody is named; how many. */
export async function approve(
	db: Db,
	schoolId: string,
	classId: string,
	studentId: string | null
): Promise<number> {
	const welcomed = await db
		.update(enrolments)
		.set({ state: 'in' })
		.where(waiting(schoolId, classId, studentId))
		.returning({ userId: enrolments.userId });
	return welcomed.length;
}

/** Says no to one or to all who have asked; accounts that are in no other class are deleted. */
export async function refuse(
	db: Db,
	schoolId: string,
	classId: string,
	studentId: string | null
): Promise<number> {
	return db.transaction(async (tx) => {
		await lockClass(tx, schoolId, classId);
		const refused = await tx
			.delete(enrolments)
			.where(waiting(schoolId, classId, studentId))
			.returning({ id: enrolments.userId });
		await deleteStrays(
			tx,
			schoolId,
			refused.map(({ id }) => id)
		);
		return refused.length;
	});
}

const waiting = (schoolId: string, classId: string, studentId: string | null) =>
	and(
		inClass(schoolId, classId),
		eq(enrolments.state, 'asked'),
		studentId === null ? undefined : eq(enrolments.userId, studentId)
	);
