import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someUser } from '../../../../tests/factories.ts';
import {
	findPasswordLink,
	inviteNewTeacher,
	isInvitation,
	makePasswordLink,
	openInvitations,
	registerInvited,
	resetPassword,
	withdrawInvitation
} from './account-links.ts';
import { setLocked } from './accounts.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { accountLinks, memberships, sessions } from './schema/people.ts';
import { addSession } from './sessions.ts';
import { addUser, findLogin } from './users.ts';

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-03-04T10:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const person = (email: string) => ({ name: 'Ann', email, passwordHash: 'hash' });

let db: Db;
let teacher: Owner;
let school: string;
beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
	school = teacher.schoolId;
});

const aSession = (idHash: string, { userId }: Owner) =>
	addSession(db, { idHash, schoolId: school, userId, expiresAt: later(24) });

it('keeps the hash of an invitation alone, lists it, and ends it after 14 days', async () => {
	const token = await inviteNewTeacher(db, teacher, 'Mr Roe', NOW);
	const listed = await openInvitations(db, school, NOW);
	expect(listed).toEqual([{ id: expect.any(String), note: 'Mr Roe', expiresAt: later(14 * 24) }]);
	expect(JSON.stringify(await db.select().from(accountLinks))).not.toContain(token);
	expect(await isInvitation(db, school, listed[0]?.id ?? '', NOW)).toBe(false);
	expect(await isInvitation(db, school, token, later(14 * 24 - 1))).toBe(true);
	expect(await isInvitation(db, school, token, later(14 * 24))).toBe(false);
	expect(await openInvitations(db, school, later(14 * 24))).toEqual([]);
	await inviteNewTeacher(db, teacher, 'Ms Lund', later(15 * 24));
	expect(await db.$count(accountLinks)).toBe(1);
});

it('lets one of two who use an invitation at once have the account', async () => {
	const token = await inviteNewTeacher(db, teacher, '', NOW);
	const both = await Promise.all(
		['a@school.example', 'b@school.example'].map((email) =>
			registerInvited(db, school, token, person(email), NOW)
		)
	);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both).toContainEqual({ ok: false, reason: 'link-used' });
	expect(await db.$count(memberships)).toBe(2);
});

it('keeps an invitation whose e-mail was taken, and ends a withdrawn one', async () => {
	const token = await inviteNewTeacher(db, teacher, '', NOW);
	await addUser(db, school, person('a@school.example'), 'teacher');
	expect(await registerInvited(db, school, token, person('a@school.example'), NOW)).toEqual({
		ok: false,
		reason: 'email-taken'
	});
	const [{ id = '' } = {}] = await openInvitations(db, school, NOW);
	expect(await withdrawInvitation(db, teacher, id)).toBe(true);
	expect(await withdrawInvitation(db, teacher, id)).toBe(false);
	const late = await registerInvited(db, school, token, person('c@school.example'), NOW);
	expect(late).toEqual({ ok: false, reason: 'link-used' });
});

it('changes a password once, within a day, and ends sessions and other links', async () => {
	const token = (await makePasswordLink(db, teacher, null, NOW)) as string;
	const other = (await makePasswordLink(db, teacher, null, NOW)) as string;
	const admin = await someUser(db, 'admin');
	await aSession('theirs', teacher);
	await aSession('another’s', admin);
	expect(await findPasswordLink(db, school, token, later(24))).toBeNull();
	expect(await resetPassword(db, school, token, 'new', later(24))).toBeNull();
	const { email } = (await findPasswordLink(db, school, token, NOW)) ?? {};
	expect(await resetPassword(db, school, token, 'new', NOW)).toBe(teacher.userId);
	expect(await findLogin(db, school, email ?? '')).toMatchObject({ passwordHash: 'new' });
	expect(await db.select({ idHash: sessions.idHash }).from(sessions)).toEqual([
		{ idHash: 'another’s' }
	]);
	expect(await resetPassword(db, school, token, 'again', NOW)).toBeNull();
	expect(await resetPassword(db, school, other, 'again', NOW)).toBeNull();
});

it('lets one of two links that are used at once change the password', async () => {
	const links = [0, 1].map(() => makePasswordLink(db, teacher, null, NOW));
	const tokens = (await Promise.all(links)) as string[];
	const both = await Promise.all(
		tokens.map((token) => resetPassword(db, school, token, token, NOW))
	);
	expect(both.filter(Boolean)).toEqual([teacher.userId]);
});

it('makes no password link for students, the locked, those without e-mail, or another kind', async () => {
	const student = await someUser(db, 'student');
	const demo = await addUser(db, school, { ...person(''), email: null }, 'teacher');
	expect(await makePasswordLink(db, student, null, NOW)).toBeNull();
	expect(await makePasswordLink(db, { ...teacher, userId: demo as string }, null, NOW)).toBeNull();
	expect(await makePasswordLink(db, { ...teacher, userId: 'nobody' }, null, NOW)).toBeNull();
	const token = (await makePasswordLink(db, teacher, null, NOW)) as string;
	expect(await isInvitation(db, school, token, NOW)).toBe(false);
	const invitation = await inviteNewTeacher(db, teacher, '', NOW);
	expect(await findPasswordLink(db, school, invitation, NOW)).toBeNull();
	await setLocked(db, teacher, null, NOW);
	expect(await findPasswordLink(db, school, token, NOW)).toBeNull();
	expect(await makePasswordLink(db, teacher, null, NOW)).toBeNull();
	await setLocked(db, teacher, null, null);
	expect(await findPasswordLink(db, school, token, NOW)).toBeNull();
});
