import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someUser } from '../../../../tests/factories.ts';
import {
	findAccount,
	findAccountByEmail,
	listAccounts,
	listStaff,
	setLocked,
	setRole
} from './accounts.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { changePassword } from './own-account.ts';
import { addSession, findSession } from './sessions.ts';
import { addUser, findLogin } from './users.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
let db: Db;
let admin: Owner;
beforeEach(async () => {
	db = await testDb();
	admin = await someUser(db, 'admin');
});

const aSession = (idHash: string, owner: Owner) =>
	addSession(db, { idHash, ...owner, expiresAt: new Date(Date.now() + 1e9) });
const add = async (name: string, email: string | null, role: 'teacher' | 'student' = 'teacher') =>
	(await addUser(db, admin.schoolId, { name, email, passwordHash: 'hash' }, role)) as string;

it('finds accounts by name or e-mail, by role, and page by page', async () => {
	const ann = await add('Ann Lee', 'lee@school.example');
	await add('100% Bo_b', 'bob@school.example');
	for (let n = 0; n < 52; n++) await add(`Pupil ${n}`, null, 'student');
	const find = async (find: string, role: 'student' | null = null, page = 1) => {
		const { accounts, total } = await listAccounts(db, admin.schoolId, { find, role, page });
		return { names: accounts.map(({ name }) => name), total };
	};
	expect(await find('ann l')).toEqual({ names: ['Ann Lee'], total: 1 });
	expect(await find('LEE@')).toEqual({ names: ['Ann Lee'], total: 1 });
	expect(await find('0% bo_')).toEqual({ names: ['100% Bo_b'], total: 1 });
	expect((await find('_%')).total).toBe(0);
	expect((await find('')).names).toHaveLength(50);
	expect(await find('pupil', 'student', 2)).toMatchObject({ total: 52, names: { length: 2 } });
	expect(await listStaff(db, admin.schoolId)).toHaveLength(3);
	expect(await findAccountByEmail(db, admin.schoolId, 'lee@school.example')).toMatchObject({
		id: ann,
		role: 'teacher',
		lockedAt: null,
		lastLogIn: null
	});
	await aSession('one', { ...admin, userId: ann });
	expect((await findAccount(db, { ...admin, userId: ann }))?.lastLogIn).toBeInstanceOf(Date);
	expect(await findAccount(db, { ...admin, userId: '1' })).toBeNull();
});

it('ends a locked account’s sessions at once, and takes no new one for good', async () => {
	const ann = { ...admin, userId: await add('Ann', 'ann@school.example') };
	await aSession('before', ann);
	expect(await setLocked(db, ann, admin.userId, NOW)).toBeNull();
	expect(await findSession(db, 'before')).toBeNull();
	await aSession('meanwhile', ann);
	expect(await findSession(db, 'meanwhile')).toBeNull();
	expect(await findLogin(db, ann.schoolId, 'ann@school.example')).toMatchObject({
		isLocked: true
	});
	expect(await setLocked(db, ann, admin.userId, null)).toBeNull();
	expect(await findLogin(db, ann.schoolId, 'ann@school.example')).toMatchObject({
		isLocked: false
	});
});

it('lets nobody lock or demote themselves, or the last administrator', async () => {
	expect(await setLocked(db, admin, admin.userId, NOW)).toBe('yourself');
	expect(await setRole(db, admin, admin.userId, 'teacher')).toBe('yourself');
	expect(await setLocked(db, admin, null, NOW)).toBe('last-administrator');
	const second = await someUser(db, 'admin');
	expect(await setLocked(db, second, null, NOW)).toBeNull();
	// a locked administrator cannot do the work
	expect(await setLocked(db, admin, null, NOW)).toBe('last-administrator');
	expect(await setLocked(db, second, null, null)).toBeNull();
	const third = await someUser(db, 'teacher');
	expect(await setRole(db, third, admin.userId, 'admin')).toBeNull();
	expect(await findAccount(db, third)).toMatchObject({ role: 'admin' });
	const pupil = await someUser(db, 'student');
	expect(await setRole(db, pupil, admin.userId, 'admin')).toBe('nobody');
	expect(await setRole(db, { ...pupil, userId: 'x' }, admin.userId, 'admin')).toBe('nobody');
});

it('leaves one of two administrators who demote each other at once', async () => {
	const other = await someUser(db, 'admin');
	const both = await Promise.all([
		setRole(db, other, admin.userId, 'teacher'),
		setRole(db, admin, other.userId, 'teacher')
	]);
	expect(both.sort()).toEqual(['last-administrator', null]);
});

it('ends the other sessions with a new password', async () => {
	const ann = { ...admin, userId: await add('Ann', 'ann@school.example') };
	await aSession('here', ann);
	await aSession('there', ann);
	await changePassword(db, ann, 'new', 'here');
	expect(await findSession(db, 'here')).not.toBeNull();
	expect(await findSession(db, 'there')).toBeNull();
	expect(await findLogin(db, ann.schoolId, 'ann@school.example')).toMatchObject({
		passwordHash: 'new'
	});
});
