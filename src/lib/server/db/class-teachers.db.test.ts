import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { deleteClass, whatGoes } from './class-deletions.ts';
import {
	acceptInvitation,
	findInvitation,
	INVITATION_MS,
	inviteTeacher,
	openInvitations,
	removeTeacher,
	withdrawInvitations
} from './class-teachers.ts';
import { addClass, findClassByCode, findClassFor } from './classes.ts';
import type { Db } from './client.ts';
import { enrolFromOthers } from './other-classes.ts';
import { assignments } from './schema/assignments.ts';
import { classInvitations } from './schema/classes.ts';
import { users } from './schema/people.ts';

let db: Db;
beforeEach(async () => {
	db = await testDb();
});

it('makes one colleague a co-teacher by a link, once and for seven days', async () => {
	const owner = await someUser(db);
	const { classId } = await someClass(db, owner);
	const { schoolId } = owner;
	const now = new Date();
	const token = await inviteTeacher(db, schoolId, classId, now);
	const [stored] = await db.select().from(classInvitations);
	expect(JSON.stringify(stored)).not.toContain(token);
	const late = new Date(now.getTime() + INVITATION_MS);
	expect(await findInvitation(db, schoolId, token, late)).toBeNull();
	const colleagues = [await someUser(db), await someUser(db)];
	expect(await acceptInvitation(db, colleagues[0] ?? owner, token, late)).toBeNull();
	const accepted = await Promise.all(
		colleagues.map((colleague) => acceptInvitation(db, colleague, token, now))
	);
	expect(accepted.filter(Boolean)).toEqual([classId]);
	const co = colleagues[accepted.indexOf(classId)] ?? owner;
	expect(await findClassFor(db, co, classId)).toMatchObject({ role: 'teacher' });
	// the owner stays, whoever is to be removed
	expect(await removeTeacher(db, schoolId, classId, owner.userId)).toBe(false);
	expect(await removeTeacher(db, schoolId, classId, co.userId)).toBe(true);
	expect(await findClassFor(db, co, classId)).toBeNull();
});

it('withdraws the links that are open', async () => {
	const owner = await someUser(db);
	const { classId } = await someClass(db, owner);
	const now = new Date();
	const token = await inviteTeacher(db, owner.schoolId, classId, now);
	expect(await openInvitations(db, owner.schoolId, classId, now)).toBe(1);
	await withdrawInvitations(db, owner.schoolId, classId);
	expect(await acceptInvitation(db, await someUser(db), token, now)).toBeNull();
});

it('deletes a class for its owner alone, with what is in no other', async () => {
	const owner = await someUser(db);
	const { schoolId } = owner;
	const { classId, students } = await someClass(db, owner, ['Mia', 'Noah']);
	const other = await addClass(db, owner, 'Other');
	await enrolFromOthers(db, owner, other, [students[0]?.userId ?? '']);
	await someAssignment(db, owner, classId);
	expect(await whatGoes(db, schoolId, classId)).toEqual({
		accounts: 1,
		staying: 1,
		assignments: 1,
		attempts: 0
	});
	const co = await someUser(db);
	const token = await inviteTeacher(db, schoolId, classId, new Date());
	await acceptInvitation(db, co, token, new Date());
	const code = (await findClassFor(db, owner, classId))?.code ?? '';
	for (const nobody of [co, await someUser(db), ...students])
		expect(await deleteClass(db, nobody, classId)).toBe(false);
	expect(await findClassByCode(db, schoolId, code)).not.toBeNull();
	const before = await db.$count(users);
	expect(await deleteClass(db, owner, classId)).toBe(true);
	expect(await db.$count(users)).toBe(before - 1);
	expect(await db.$count(assignments)).toBe(0);
	expect(await findClassByCode(db, schoolId, code)).toBeNull();
	expect(await whatGoes(db, schoolId, other)).toMatchObject({ accounts: 1, staying: 0 });
});
