import { ownOrigin } from '../addresses.ts';
import { makePasswordLink } from '../db/account-links.ts';
import { findAccountByEmail, listStaff, setLocked, type Account } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { theSchool } from '../db/schools.ts';
import type { Command } from './command.ts';

type Print = (text: string) => void;

/**
 * `lede user list | reset EMAIL | lock EMAIL | unlock EMAIL`: what an administrator does with
 * accounts, for whoever has the machine. 1 when there is no such account, or it stays as it is.
 */
export const user: Command = async ({ db }, [what, email = ''], print) => {
	const schoolId = await theSchool(db);
	if (what === 'list') return list(db, schoolId, print);
	const account = await findAccountByEmail(db, schoolId, email.trim().toLowerCase());
	if (!account) {
		print(`There is no account with the e-mail ${email}. “lede user list” shows them.`);
		return 1;
	}
	if (what === 'reset') return reset(db, schoolId, account, print);
	return lock(db, schoolId, account, what === 'lock', print);
};

async function list(db: Db, schoolId: string, print: Print): Promise<number> {
	for (const { role, lockedAt, email, name } of await listStaff(db, schoolId))
		if (email) print([role.padEnd(7), lockedAt ? 'locked' : 'open  ', email, name].join('  '));
	return 0;
}

async function reset(db: Db, schoolId: string, account: Account, print: Print): Promise<number> {
	const token = await makePasswordLink(db, { schoolId, userId: account.id }, null, new Date());
	if (!token) {
		print(
			account.lockedAt
				? `The account is locked. First: lede user unlock ${account.email}`
				: 'A student’s passcode is reset by the teacher of their class.'
		);
		return 1;
	}
	print(`Whoever opens this link chooses a new password for ${account.name}.`);
	print('It works once, and for 24 hours:');
	print(`${ownOrigin()}/reset/${token}`);
	return 0;
}

async function lock(
	db: Db,
	schoolId: string,
	{ id, name }: Account,
	isToBeLocked: boolean,
	print: Print
): Promise<number> {
	const at = isToBeLocked ? new Date() : null;
	const refusal = await setLocked(db, { schoolId, userId: id }, null, at);
	if (refusal) {
		print('This is the last administrator who can log in: the account stays open.');
		return 1;
	}
	print(
		isToBeLocked ? `${name} is locked, and logged out everywhere.` : `${name} can log in again.`
	);
	return 0;
}
