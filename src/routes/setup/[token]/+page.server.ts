import { fail, redirect } from '@sveltejs/kit';
import { NewAccount } from '$lib/server/auth/account-fields.ts';
import { found } from '$lib/server/auth/guards.ts';
import { hashPassword } from '$lib/server/auth/password.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { logIn } from '$lib/server/auth/session.ts';
import { db } from '$lib/server/db/index.ts';
import { isSetupToken } from '$lib/server/db/schools.ts';
import { addAdministrator } from '$lib/server/db/users.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	found(await isSetupToken(db(), schoolId(), params.token));
};

export const actions: Actions = {
	default: async (event) => {
		found(await isSetupToken(db(), schoolId(), event.params.token));
		const form = parseForm(NewAccount, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		const { name, email, password } = form.output;
		const user = { name, email, passwordHash: await hashPassword(password) };
		const added = await addAdministrator(db(), schoolId(), event.params.token, user);
		if (!added.ok) {
			const errors =
				added.reason === 'email-taken'
					? { email: 'There is an account with this e-mail already. Use another one here.' }
					: { form: 'This link has been used. The administrator can log in now.' };
			return fail(409, { errors, values: { name, email } });
		}
		await logIn(event, added.userId);
		redirect(303, '/desk');
	}
};
