import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { findClassFor, listClasses, updateClass } from './classes.ts';
import type { Db } from './client.ts';
import { enrolNew, MOST_STUDENTS } from './enrolments.ts';
import { findMember, membersOf } from './members.ts';
import { renewNickname } from './nicknames.ts';
import { enrolFromOthers, studentsElsewhere } from './other-classes.ts';
import { enrolments } from './schema/classes.ts';
import { users } from './schema/people.ts';
import { renameStudent } from './students.ts';

let db: Db;
beforeEach(async () => {
	db = await testDb();
});

const rows = async () => [await db.$count(users), await db.$count(enrolments)];

it('shows a class to its teachers and to nobody else', async () => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher);
	expect(await findClassFor(db, teacher, classId)).toMatchObject({ role: 'owner' });
	expect(await listClasses(db, teacher)).toMatchObject([{ students: 2, asked: 0 }]);
	for (const other of [await someUser(db), await someUser(db, 'admin'), ...students]) {
		expect(await findClassFor(db, other, classId)).toBeNull();
		expect(await listClasses(db, other)).toEqual([]);
		expect(await updateClass(db, other, classId, { name: 'Mine' })).toBe(false);
	}
	expect(await findClassFor(db, teacher, 'no id')).toBeNull();
});

it('takes in a whole roster or nothing of it', async () => {
	const teacher = await someUser(db);
	const { classId } = await someClass(db, teacher, ['Mia']);
	const before = await rows();
	const refused = await enrolNew(db, teacher.schoolId, classId, ['Noah', 'MIA', 'Ada']);
	expect(refused).toEqual({ ok: false, reason: 'taken', names: ['MIA'] });
	expect(await rows()).toEqual(before);
	const many = Array.from({ length: MOST_STUDENTS }, (_, n) => `Student ${n}`);
	expect(await enrolNew(db, teacher.schoolId, classId, many)).toEqual({
		ok: false,
		reason: 'full'
	});
	expect(await rows()).toEqual(before);
	expect(await enrolNew(db, teacher.schoolId, classId, many.slice(1))).toMatchObject({ ok: true });
	expect(await membersOf(db, teacher.schoolId, classId, 'in')).toHaveLength(MOST_STUDENTS);
});

it('takes in nothing when one name cannot be stored', async () => {
	const teacher = await someUser(db);
	const { classId } = await someClass(db, teacher, []);
	const before = await rows();
	const broken = enrolNew(db, teacher.schoolId, classId, ['Noah', 'a\0b']);
	await expect(broken).rejects.toThrow();
	expect(await rows()).toEqual(before);
});

it('lets two teachers add the same name at once to one class only once', async () => {
	const teacher = await someUser(db);
	const { classId } = await someClass(db, teacher, []);
	const both = await Promise.all(
		[1, 2].map(() => enrolNew(db, teacher.schoolId, classId, ['Mia', 'Noah']))
	);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await membersOf(db, teacher.schoolId, classId, 'in')).toHaveLength(2);
});

it('gives everybody in a class a nickname of their own, and another one on request', async () => {
	const teacher = await someUser(db);
	const names = Array.from({ length: 120 }, (_, n) => `Student ${n}`);
	const { classId, students } = await someClass(db, teacher, names);
	const before = await membersOf(db, teacher.schoolId, classId, 'in');
	expect(new Set(before.map(({ nickname }) => nickname)).size).toBe(120);
	const [first] = students;
	const old = before.find(({ id }) => id === first?.userId)?.nickname;
	const next = await renewNickname(db, teacher.schoolId, classId, first?.userId ?? '');
	expect(next).not.toBe(old);
	expect(await findMember(db, teacher.schoolId, classId, first?.userId ?? '')).toMatchObject({
		nickname: next
	});
	expect(await renewNickname(db, teacher.schoolId, classId, teacher.userId)).toBeNull();
});

it('puts students of another class of the teacher in this one: one account in two', async () => {
	const teacher = await someUser(db);
	const old = await someClass(db, teacher, ['Mia', 'Noah']);
	const stranger = await someClass(db, await someUser(db), ['Ada']);
	const { classId } = await someClass(db, teacher, ['mia']);
	const ids = [...old.students, ...stranger.students].map(({ userId }) => userId);
	expect((await studentsElsewhere(db, teacher, classId)).map(({ name }) => name)).toEqual([
		'Mia',
		'Noah'
	]);
	// there is another Mia: neither comes
	const refused = await enrolFromOthers(db, teacher, classId, ids);
	expect(refused).toEqual({ ok: false, reason: 'taken', names: ['Mia'] });
	const enrolled = await enrolFromOthers(db, teacher, classId, ids.slice(1));
	expect(enrolled).toEqual({ ok: true, userIds: [ids[1]] });
	expect(await enrolFromOthers(db, teacher, classId, ids.slice(1))).toEqual({
		ok: true,
		userIds: []
	});
	expect(await db.$count(users)).toBe(6);
});

it('renames a student unless a classmate in any of their classes has the name', async () => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah']);
	const [mia] = students;
	if (!mia) throw new Error('There is Mia');
	expect(await renameStudent(db, mia.schoolId, mia.userId, 'NOAH')).toBe(false);
	expect(await renameStudent(db, mia.schoolId, mia.userId, 'Mia W.')).toBe(true);
	expect(await findMember(db, mia.schoolId, classId, mia.userId)).toMatchObject({
		name: 'Mia W.'
	});
});
