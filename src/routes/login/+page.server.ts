import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Email, Password } from '$lib/server/auth/account-fields.ts';
import { safePath } from '$lib/server/auth/guards.ts';
import { countWrongPassword, forgiveWrongPasswords, isLockedOut } from '$lib/server/auth/limits.ts';
import { verifyPassword } from '$lib/server/auth/password.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { logIn } from '$lib/server/auth/session.ts';
import { db } from '$lib/server/db/index.ts';
import { findSchool } from '$lib/server/db/schools.ts';
import { findLogin } from '$lib/server/db/users.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

const Login = v.object({ email: Email, password: Password });

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.user) redirect(303, safePath(url.searchParams.get('to'), locals.user.role));
	const { registrationOpen } = await findSchool(db(), schoolId());
	return { registrationOpen };
};

export const actions: Actions = {
	default: async (event) => {
		const form = parseForm(Login, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		const { email, password } = form.output;
		const values = { email };
		if (await isLockedOut(email))
			return fail(429, {
				errors: {
					form: 'Too many wrong passwords for this account. Wait 15 minutes, then try again.'
				},
				values
			});
		const user = await findLogin(db(), schoolId(), email);
		if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
			await countWrongPassword(email);
			return fail(400, { errors: { form: 'E-mail and password do not fit together.' }, values });
		}
		await forgiveWrongPasswords(email);
		// said to whom the account belongs alone
		if (user.isLocked)
			return fail(403, {
				errors: { form: 'This account is locked. Ask your administrator to unlock it.' },
				values
			});
		await logIn(event, user.id);
		redirect(303, safePath(event.url.searchParams.get('to')));
	}
};
