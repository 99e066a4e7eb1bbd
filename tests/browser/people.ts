import type { BrowserContext } from 'playwright/test';
import { schools } from '../../src/lib/server/db/schema/schools.ts';
import { newToken, sha256 } from '../../src/lib/server/secrets.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { inviteNewTeacher } from '../../src/lib/server/db/account-links.ts';
import { theSchool } from '../../src/lib/server/db/schools.ts';
import { createLucia } from '../../src/lib/server/auth/lucia.ts';
import type { Owner } from '../../src/lib/server/db/owner.ts';

/** The cookie of a new session of this user: logging in without the form. */
export async function sessionCookie(db: Db, { schoolId, userId }: Owner): Promise<string> {
	const auth = createLucia(
		() => db,
		() => schoolId
	);
	const { id } = await auth.createSession(userId, {});
	return `${auth.sessionCookieName}=${id}`;
}

/** Gives a browser the session of this user. */
export async function logIn(context: BrowserContext, origin: string, db: Db, user: Owner) {
	const [name = '', value = ''] = (await sessionCookie(db, user)).split('=');
	await context.addCookies([{ name, value, url: origin }]);
}

/** The path of a set-up link that is good now: another server's start makes the printed one void. */
export async function setupPath(db: Db): Promise<string> {
	const token = newToken();
	await db.update(schools).set({ setupTokenHash: sha256(token) });
	return `/setup/${token}`;
}

/** The path of an invitation that makes one teacher's account. */
export async function invitationPath(db: Db): Promise<string> {
	const lede = { schoolId: await theSchool(db), userId: null };
	return `/register/${await inviteNewTeacher(db, lede, '', new Date())}`;
}
