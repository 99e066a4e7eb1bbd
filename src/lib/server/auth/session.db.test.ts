import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import type { Db } from '../db/client.ts';
import { sessions } from '../db/schema/people.ts';
import { theSchool } from '../db/schools.ts';
import { addUser } from '../db/users.ts';
import { sha256 } from '../secrets.ts';
import { createLucia, type Auth } from './lucia.ts';

const DAY = 24 * 60 * 60 * 1000;
let db: Db;
let auth: Auth;
let userId: string;

beforeEach(async () => {
	db = await testDb();
	const school = await theSchool(db);
	auth = createLucia(
		() => db,
		() => school
	);
	const ann = { name: 'Ann', email: 'ann@school.example', passwordHash: 'canary-hash' };
	userId = (await addUser(db, school, ann, 'teacher')) as string;
});

it('stores only the hash, which is worth nothing as a cookie', async () => {
	const session = await auth.createSession(userId, {});
	const stored = await db.select({ idHash: sessions.idHash }).from(sessions);
	expect(stored).toEqual([{ idHash: sha256(session.id) }]);
	expect((await auth.validateSession(session.id)).user).toMatchObject({ name: 'Ann' });
	expect((await auth.validateSession(sha256(session.id))).session).toBeNull();
	expect((await auth.validateSession(`sha256:${sha256(session.id)}`)).session).toBeNull();
});

it('hands out an allow-list of the user, without the password', async () => {
	const session = await auth.createSession(userId, {});
	const { user } = await auth.validateSession(session.id);
	expect(JSON.stringify(user)).not.toContain('canary-hash');
	expect(Object.keys(user ?? {}).sort()).toEqual(['id', 'name', 'playerId', 'role', 'schoolId']);
});

it('lasts 30 days, is renewed past its half-life, and dies when it is over', async () => {
	const session = await auth.createSession(userId, {});
	const expireIn = (ms: number) =>
		db
			.update(sessions)
			.set({ expiresAt: new Date(Date.now() + ms) })
			.where(eq(sessions.idHash, sha256(session.id)));
	expect(session.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * DAY);
	await expireIn(16 * DAY);
	expect((await auth.validateSession(session.id)).session?.fresh).toBe(false);
	await expireIn(14 * DAY);
	expect((await auth.validateSession(session.id)).session?.fresh).toBe(true);
	const [renewed] = await db.select().from(sessions);
	expect(renewed?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * DAY);
	await expireIn(-1);
	expect((await auth.validateSession(session.id)).session).toBeNull();
	expect(await db.$count(sessions)).toBe(0);
});

it('ends one device by its handle and leaves the others', async () => {
	const one = await auth.createSession(userId, {});
	const other = await auth.createSession(userId, {});
	const handles = await auth.getUserSessions(userId);
	expect(handles.map(({ id }) => id)).not.toContain(one.id);
	await auth.invalidateSession(`sha256:${sha256(one.id)}`);
	expect((await auth.validateSession(one.id)).session).toBeNull();
	expect((await auth.validateSession(other.id)).session).not.toBeNull();
});
