import { fail, redirect } from '@sveltejs/kit';
import { NewAccount } from '$lib/server/auth/account-fields.ts';
import { takeRegistration } from '$lib/server/auth/limits.ts';
import { hashPassword } from '$lib/server/auth/password.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { logIn } from '$lib/server/auth/session.ts';
import { db } from '$lib/server/db/index.ts';
import { addUser } from '$lib/server/db/users.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.user) redirect(303, '/desk');
};

export const actions: Actions = {
	default: async (event) => {
		const form = parseForm(NewAccount, await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		const { name, email, password } = form.output;
		const values = { name, email };
		if (!(await takeRegistration(schoolId())))
			return fail(429, {
				errors: { form: 'Many people are registering at once. Try again in ten minutes.' },
				values
			});
		const passwordHash = await hashPassword(password);
		const userId = await addUser(db(), schoolId(), { name, email, passwordHash }, 'teacher');
		if (!userId)
			return fail(409, {
				errors: { email: 'There is an account with this e-mail already. Log in instead.' },
				values
			});
		await logIn(event, userId);
		redirect(303, '/desk');
	}
};
