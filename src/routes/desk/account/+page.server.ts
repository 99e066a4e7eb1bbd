import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { NewPassword, Password, PersonName } from '$lib/server/auth/account-fields.ts';
import { found, requireTeacher } from '$lib/server/auth/guards.ts';
import { countWrongPassword, forgiveWrongPasswords, isLockedOut } from '$lib/server/auth/limits.ts';
import { hashPassword, verifyPassword } from '$lib/server/auth/password.ts';
import { findAccount } from '$lib/server/db/accounts.ts';
import { db } from '$lib/server/db/index.ts';
import { changePassword, logOutElsewhere, renameUser } from '$lib/server/db/own-account.ts';
import { listSessions } from '$lib/server/db/sessions.ts';
import { findLogin } from '$lib/server/db/users.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { sha256 } from '$lib/server/secrets.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Passwords = v.object({ oldPassword: Password, newPassword: NewPassword });

/** The hash of this very session, which stays when the others end. */
const thisSession = ({ locals }: Pick<RequestEvent, 'locals'>) => sha256(locals.session?.id ?? '');

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	const { name, email } = found(await findAccount(db(), owner));
	const sessions = await listSessions(db(), owner.userId);
	return { name, email: email ?? '', otherSessions: sessions.length - 1 };
};

export const actions: Actions = {
	rename: async (event) => {
		const owner = requireTeacher(event);
		const form = parseForm(v.object({ name: PersonName }), await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		await renameUser(db(), owner, form.output.name);
		return { done: 'renamed' as const };
	},
	password: async (event) => {
		const owner = requireTeacher(event);
		const form = parseForm(Passwords, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors });
		const { oldPassword, newPassword } = form.output;
		const email = (await findAccount(db(), owner))?.email ?? '';
		// as at the log-in: an open computer is no place to try passwords
		if (await isLockedOut(email))
			return fail(429, {
				errors: { oldPassword: 'Too many wrong passwords. Wait 15 minutes, then try again.' }
			});
		const login = await findLogin(db(), owner.schoolId, email);
		if (!(await verifyPassword(login?.passwordHash ?? null, oldPassword))) {
			await countWrongPassword(email);
			return fail(400, { errors: { oldPassword: 'This is not your password.' } });
		}
		await forgiveWrongPasswords(email);
		await changePassword(db(), owner, await hashPassword(newPassword), thisSession(event));
		return { done: 'changed' as const };
	},
	sessions: async (event) => {
		const owner = requireTeacher(event);
		await logOutElsewhere(db(), owner, thisSession(event));
		return { done: 'ended' as const };
	}
};
