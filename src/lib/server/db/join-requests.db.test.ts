import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { updateClass } from './classes.ts';
import type { Db } from './client.ts';
import { approve, askToJoin, askWithAccount, MOST_WAITING, refuse } from './join-requests.ts';
import { removeStudent } from './leaving.ts';
import { membersOf } from './members.ts';
import { users } from './schema/people.ts';

let db: Db;
beforeEach(async () => {
	db = await testDb();
});

async function openClass(names: string[] = ['Mia']) {
	const teacher = await someUser(db);
	const made = await someClass(db, teacher, names);
	await updateClass(db, teacher, made.classId, { joinOpen: true });
	const { schoolId } = teacher;
	return {
		...made,
		teacher,
		schoolId,
		ask: (name: string) => askToJoin(db, schoolId, made.classId, name, 'hash'),
		names: async (state: 'in' | 'asked') =>
			(await membersOf(db, schoolId, made.classId, state)).map(({ name }) => name)
	};
}

it('lets nobody ask where the teacher has not said so, nor in an archived class', async () => {
	const { teacher, classId, ask } = await openClass();
	await updateClass(db, teacher, classId, { joinOpen: false });
	expect(await ask('Ada')).toEqual({ ok: false, reason: 'closed' });
	await updateClass(db, teacher, classId, { joinOpen: true, archivedAt: new Date() });
	expect(await ask('Ada')).toEqual({ ok: false, reason: 'closed' });
	expect(await db.$count(users)).toBe(2);
});

it('keeps who asks waiting until a teacher decides, one by one or all', async () => {
	const { schoolId, classId, ask, names } = await openClass();
	expect(await ask('MIA')).toEqual({ ok: false, reason: 'taken' });
	const ids: string[] = [];
	for (const name of ['Ada', 'Ben', 'Cora', 'Dan']) {
		const asking = await ask(name);
		ids.push(asking.ok ? asking.userId : '');
	}
	expect(await ask('ada')).toEqual({ ok: false, reason: 'taken' });
	expect(await names('in')).toEqual(['Mia']);
	expect(await approve(db, schoolId, classId, ids[0] ?? '')).toBe(1);
	expect(await names('in')).toEqual(['Ada', 'Mia']);
	expect(await refuse(db, schoolId, classId, ids[1] ?? '')).toBe(1);
	expect(await names('asked')).toEqual(['Cora', 'Dan']);
	// a refused account is gone, an approved one cannot be refused any more
	expect(await db.$count(users)).toBe(5);
	expect(await refuse(db, schoolId, classId, ids[0] ?? '')).toBe(0);
	expect(await approve(db, schoolId, classId, null)).toBe(2);
	expect(await names('asked')).toEqual([]);
});

it('lets at most so many wait, also when they ask at once', async () => {
	const { schoolId, classId, ask, names } = await openClass();
	for (let n = 0; n < MOST_WAITING - 2; n++) await ask(`Student ${n}`);
	const asked = await Promise.all([1, 2, 3, 4].map((n) => ask(`Late ${n}`)));
	expect(asked.filter(({ ok }) => ok)).toHaveLength(2);
	expect(await names('asked')).toHaveLength(MOST_WAITING);
	expect(await refuse(db, schoolId, classId, null)).toBe(MOST_WAITING);
	expect(await db.$count(users)).toBe(2);
});

it('lets a student ask with the account they have, which a no leaves alone', async () => {
	const { schoolId, classId, names } = await openClass();
	const other = await openClass(['Noah', 'mia']);
	const [noah, mia] = other.students;
	if (!noah || !mia) throw new Error('There are two');
	expect(await askWithAccount(db, noah, classId)).toEqual({ ok: true, userId: noah.userId });
	expect(await askWithAccount(db, mia, classId)).toEqual({ ok: false, reason: 'taken' });
	// a teacher is no student, whoever sends the form
	expect(await askWithAccount(db, other.teacher, classId)).toMatchObject({ ok: false });
	expect(await names('asked')).toEqual(['Noah']);
	await refuse(db, schoolId, classId, noah.userId);
	expect(await other.names('in')).toEqual(['mia', 'Noah']);
	await askWithAccount(db, noah, classId);
	await approve(db, schoolId, classId, noah.userId);
	// leaving one of two classes keeps the account, leaving the last one does not
	const before = await db.$count(users);
	expect(await removeStudent(db, other.teacher, classId, noah.userId)).toBe(true);
	expect(await removeStudent(db, other.teacher, classId, noah.userId)).toBe(false);
	expect(await db.$count(users)).toBe(before);
	await removeStudent(db, other.teacher, other.classId, noah.userId);
	expect(await db.$count(users)).toBe(before - 1);
});
