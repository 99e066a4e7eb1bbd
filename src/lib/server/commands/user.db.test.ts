import { beforeEach, expect, it, vi } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { findPasswordLink } from '../db/account-links.ts';
import type { Db } from '../db/client.ts';
import { theSchool } from '../db/schools.ts';
import { addUser } from '../db/users.ts';
import { user } from './user.ts';

let db: Db;
let school: string;
beforeEach(async () => {
	db = await testDb();
	school = await theSchool(db);
	await add('Ada', 'ada@school.example', 'admin');
	await add('Bo', 'bo@school.example', 'teacher');
});

const add = (name: string, email: string | null, role: 'admin' | 'teacher' | 'student') =>
	addUser(db, school, { name, email, passwordHash: 'hash' }, role);

async function run(...args: string[]) {
	const lines: string[] = [];
	const exitCode = await user({ db, kind: 'embedded' }, args, (line) => lines.push(line));
	return { exitCode, said: lines.join('\n') };
}

it('prints a link that works, at the public address when there is one', async () => {
	vi.stubEnv('ORIGIN', 'https://quiz.school.example');
	const { exitCode, said } = await run('reset', 'BO@school.example');
	vi.unstubAllEnvs();
	expect(exitCode).toBe(0);
	const token = /^https:\/\/quiz\.school\.example\/reset\/([\w-]{22})$/m.exec(said)?.[1] ?? '';
	expect(await findPasswordLink(db, school, token, new Date())).toMatchObject({ name: 'Bo' });
});

it('says what it cannot do, and ends with 1', async () => {
	const cases: [string[], RegExp][] = [
		[['reset', 'nobody@school.example'], /no account with the e-mail nobody@school\.example/],
		[['lock', 'ada@school.example'], /last administrator/]
	];
	for (const [args, why] of cases)
		expect(await run(...args)).toEqual({ exitCode: 1, said: expect.stringMatching(why) });
});

it('locks, lists and unlocks', async () => {
	await add('A demo', null, 'teacher');
	expect(await run('lock', 'bo@school.example')).toMatchObject({ exitCode: 0 });
	expect((await run('reset', 'bo@school.example')).said).toContain(
		'lede user unlock bo@school.example'
	);
	expect((await run('list')).said.split('\n')).toEqual([
		'admin    open    ada@school.example  Ada',
		'teacher  locked  bo@school.example  Bo'
	]);
	expect(await run('unlock', 'bo@school.example')).toMatchObject({ exitCode: 0 });
	expect((await run('list')).said).not.toContain('locked');
});
