import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someClass } from '../../../../tests/class-factories.ts';
import { someUser } from '../../../../tests/factories.ts';
import { user as userCommand } from '../commands/user.ts';
import { sha256 } from '../secrets.ts';
import {
	inviteNewTeacher,
	makePasswordLink,
	openInvitations,
	registerInvited,
	resetPassword,
	withdrawInvitation
} from './account-links.ts';
import { setLocked, setRole } from './accounts.ts';
import { listLog, LOG_PAGE, peopleInLog, wholeLog } from './audit-log.ts';
import { noteAudit } from './audit.ts';
import { deleteClass } from './class-deletions.ts';
import type { Db } from './client.ts';
import { removeStudent } from './leaving.ts';
import { changePassword, logOutElsewhere, logOutEverywhere, renameUser } from './own-account.ts';
import type { Owner } from './owner.ts';
import { giveFirstPasscodes, renewPasscode } from './passcodes.ts';
import { auditLog } from './schema/audit.ts';
import { renewSetupToken, updateSchool } from './schools.ts';
import { addSession } from './sessions.ts';
import { addAdministrator, addOwnAccount } from './users.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const ALL = { kind: null, person: null };
const person = (name: string) => ({
	name,
	email: `${name.toLowerCase()}@school.example`,
	passwordHash: `$argon2id$${name}`
});

let db: Db;
let teacher: Owner;
beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

const session = (idHash: string, owner: Owner) =>
	addSession(db, { idHash, ...owner, expiresAt: new Date(Date.now() + 1e9) });

/** Every change of accounts and keys to accounts, and what is secret about them. */
async function changeEverything() {
	const { schoolId } = teacher;
	const setup = (await renewSetupToken(db, schoolId)) ?? '';
	const made = await addAdministrator(db, schoolId, setup, person('Ada'));
	if (!made.ok) throw new Error('The set-up link works');
	const admin = { schoolId, userId: made.userId };
	const invitation = await inviteNewTeacher(db, admin, 'Mr Roe', NOW);
	await registerInvited(db, schoolId, invitation, person('Roe'), NOW);
	await inviteNewTeacher(db, admin, '', NOW);
	await withdrawInvitation(db, admin, (await openInvitations(db, schoolId, NOW))[0]?.id ?? '');
	await updateSchool(db, admin, { registrationOpen: true });
	await updateSchool(db, admin, { name: 'Hill School' });
	const bo = {
		schoolId,
		userId: (await addOwnAccount(db, schoolId, person('Bo'), 'teacher', 'registration')) ?? ''
	};
	await setRole(db, bo, admin.userId, 'admin');
	const link = (await makePasswordLink(db, bo, admin.userId, NOW)) ?? '';
	await resetPassword(db, schoolId, link, '$argon2id$reset', NOW);
	await session('other', bo);
	await logOutElsewhere(db, bo, 'here');
	await changePassword(db, bo, '$argon2id$changed', 'here');
	await renameUser(db, bo, 'Bo Lee');
	await setLocked(db, bo, admin.userId, NOW);
	await setLocked(db, bo, admin.userId, null);
	const printed: string[] = [];
	for (const what of ['lock', 'unlock', 'reset'])
		await userCommand({ db, kind: 'embedded' }, [what, 'roe@school.example'], (text) =>
			printed.push(text)
		);
	const { classId, students } = await someClass(db, teacher);
	const [mia, noah] = students.map(({ userId }) => userId);
	if (!mia || !noah) throw new Error('There are two');
	const passcodes = [mia, noah].map((studentId) => ({ studentId, hash: '$argon2id$passcode' }));
	await giveFirstPasscodes(db, teacher, 'Class 7a', passcodes);
	await renewPasscode(db, teacher, 'Class 7a', { studentId: mia, hash: '$argon2id$again' });
	await session('mias', { schoolId, userId: mia });
	await logOutEverywhere(db, { schoolId, userId: mia }, teacher);
	await removeStudent(db, teacher, classId, mia);
	await deleteClass(db, teacher, classId);
	return {
		admin,
		secrets: [setup, invitation, link, ...printed.join(' ').split('/reset/').slice(1)]
	};
}

it('tells of every change to accounts, in its order', async () => {
	await changeEverything();
	const log = (await wholeLog(db, teacher.schoolId, ALL)).reverse();
	const told = log.map(({ actorName, action, subject }) =>
		[actorName, action, subject].join(' | ')
	);
	expect(told).toEqual([
		'Ada | account.made | Ada',
		'Ada | account.invited | Mr Roe',
		'Roe | account.made | Roe',
		'Ada | account.invited | ',
		'Ada | account.invitation-withdrawn | ',
		'Ada | school.setting-changed | registration',
		'Ada | school.setting-changed | name',
		'Bo | account.made | Bo',
		'Ada | account.role-changed | Bo',
		'Ada | account.password-link | Bo',
		'Bo | account.password-changed | Bo',
		'Bo | account.sessions-ended | Bo',
		'Bo | account.password-changed | Bo',
		'Bo | account.renamed | Bo',
		'Ada | account.locked | Bo Lee',
		'Ada | account.unlocked | Bo Lee',
		' | account.locked | Roe',
		' | account.unlocked | Roe',
		' | account.password-link | Roe',
		'A teacher | account.passcode-made | ',
		'A teacher | account.passcode-made | a student',
		'A teacher | account.sessions-ended | a student',
		'A teacher | account.deleted | a student',
		'A teacher | class.deleted | Class 7a'
	]);
	expect(log.flatMap(({ details }) => (Object.keys(details).length ? [details] : []))).toEqual([
		{ role: 'admin', way: 'set-up' },
		{ role: 'teacher', way: 'invitation' },
		{ from: 'closed', to: 'open' },
		{ from: 'My school', to: 'Hill School' },
		{ role: 'teacher', way: 'registration' },
		{ from: 'teacher', to: 'admin' },
		{ way: 'link' },
		{ sessions: 1 },
		{ from: 'Bo', to: 'Bo Lee' },
		{ passcodes: 2, class: 'Class 7a' },
		{ class: 'Class 7a' },
		{ sessions: 1 },
		{ attempts: 0, answers: 0 },
		{ accounts: 1, assignments: 0, attempts: 0 }
	]);
});

it('holds no token, no passcode and no hash', async () => {
	const { secrets } = await changeEverything();
	const stored = JSON.stringify(await db.select().from(auditLog));
	expect(secrets).toHaveLength(4);
	for (const secret of secrets) {
		expect(secret.length).toBeGreaterThan(20);
		expect(stored).not.toContain(secret);
		expect(stored).not.toContain(sha256(secret));
	}
	expect(stored).not.toMatch(/argon2|[0-9a-f]{40}|\b\d{6}\b/);
});

it('is searched by kind and person, and paged', async () => {
	const { admin } = await changeEverything();
	const { schoolId } = teacher;
	const find = async (search: Partial<typeof ALL> | object) =>
		(await wholeLog(db, schoolId, { ...ALL, ...search })).map(({ action }) => action);
	expect(await find({ kind: 'data' })).toEqual([
		'class.deleted',
		'school.setting-changed',
		'school.setting-changed'
	]);
	expect(await find({ kind: 'marks' })).toEqual([]);
	expect(await find({ person: admin.userId, kind: 'data' })).toHaveLength(2);
	expect(await find({ person: schoolId })).toEqual([]);
	const names = (await peopleInLog(db, schoolId)).map(({ name }) => name);
	expect(names).toEqual(['A teacher', 'Ada', 'Bo', 'Roe']);

	await db.delete(auditLog);
	for (let n = 1; n <= LOG_PAGE + 2; n++)
		await noteAudit(db, admin, { action: 'data.exported', subject: `${n}` });
	const first = await listLog(db, schoolId, ALL, null);
	expect(first.entries.map(({ subject }) => subject).slice(0, 2)).toEqual(['52', '51']);
	expect(first).toMatchObject({ hasMore: true, entries: { length: LOG_PAGE } });
	const rest = await listLog(db, schoolId, ALL, first.entries.at(-1)?.id ?? null);
	expect(rest.entries.map(({ subject }) => subject)).toEqual(['2', '1']);
	expect(rest.hasMore).toBe(false);
	expect((await wholeLog(db, schoolId, ALL)).length).toBe(52);
});

it('keeps no entry of a change that did not happen', async () => {
	const admin = await someUser(db, 'admin');
	await setLocked(db, admin, null, NOW);
	await setRole(db, admin, admin.userId, 'teacher');
	await makePasswordLink(db, await someUser(db, 'student'), admin.userId, NOW);
	await logOutElsewhere(db, teacher, 'here');
	await renameUser(db, teacher, 'A teacher');
	await updateSchool(db, admin, { registrationOpen: false });
	expect(await wholeLog(db, teacher.schoolId, ALL)).toEqual([]);
});
