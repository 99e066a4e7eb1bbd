import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import type { Db } from './client.ts';
import { memberships } from './schema/people.ts';
import { schools } from './schema/schools.ts';
import { isSetupToken, renewSetupToken, theSchool } from './schools.ts';
import { addAdministrator, addUser, findLogin } from './users.ts';

let db: Db;
let school: string;
const person = (email: string) => ({ name: 'Ann', email, passwordHash: 'hash' });

beforeEach(async () => {
	db = await testDb();
	school = await theSchool(db);
});

it('makes one school, however many ask at once', async () => {
	expect(new Set(await Promise.all([theSchool(db), theSchool(db), theSchool(db)]))).toEqual(
		new Set([school])
	);
	expect(await db.$count(schools)).toBe(1);
});

it('gives each start a new set-up link, and the old one is worth nothing', async () => {
	const first = (await renewSetupToken(db, school)) as string;
	const second = (await renewSetupToken(db, school)) as string;
	expect(await isSetupToken(db, school, first)).toBe(false);
	expect(await isSetupToken(db, school, second)).toBe(true);
	expect(await isSetupToken(db, school, '')).toBe(false);
});

it('lets one of two who use the link at once be the administrator', async () => {
	const token = (await renewSetupToken(db, school)) as string;
	const both = await Promise.all([
		addAdministrator(db, school, token, person('a@school.example')),
		addAdministrator(db, school, token, person('b@school.example'))
	]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both).toContainEqual({ ok: false, reason: 'link-used' });
	expect(await db.$count(memberships)).toBe(1);
	expect(await renewSetupToken(db, school)).toBeNull();
});

it('keeps the link when the e-mail is taken', async () => {
	const token = (await renewSetupToken(db, school)) as string;
	await addUser(db, school, person('a@school.example'), 'teacher');
	const refused = await addAdministrator(db, school, token, person('a@school.example'));
	expect(refused).toEqual({ ok: false, reason: 'email-taken' });
	expect(await isSetupToken(db, school, token)).toBe(true);
});

it('takes an e-mail once, and finds no login where there is no password', async () => {
	expect(await addUser(db, school, person('a@school.example'), 'teacher')).not.toBeNull();
	expect(await addUser(db, school, person('a@school.example'), 'teacher')).toBeNull();
	await addUser(
		db,
		school,
		{ name: 'Demo', email: 'd@school.example', passwordHash: null },
		'teacher'
	);
	expect(await findLogin(db, school, 'a@school.example')).toMatchObject({ passwordHash: 'hash' });
	expect(await findLogin(db, school, 'd@school.example')).toBeNull();
});
