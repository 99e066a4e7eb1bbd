import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { NewPassword } from '$lib/server/auth/account-fields.ts';
import { found } from '$lib/server/auth/guards.ts';
import { forgiveWrongPasswords } from '$lib/server/auth/limits.ts';
import { hashPassword } from '$lib/server/auth/password.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { logIn } from '$lib/server/auth/session.ts';
import { findPasswordLink, resetPassword } from '$lib/server/db/account-links.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

const linkOf = async (token: string) =>
	found(await findPasswordLink(db(), schoolId(), token, new Date()));

export const load: PageServerLoad = async ({ params }) => {
	const { name, email } = await linkOf(params.token);
	return { name, email: email ?? '' };
};

export const actions: Actions = {
	default: async (event) => {
		const { token } = event.params;
		const { email } = await linkOf(token);
		const form = parseForm(v.object({ password: NewPassword }), await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors });
		const hash = await hashPassword(form.output.password);
		const userId = await resetPassword(db(), schoolId(), token, hash, new Date());
		if (!userId) error(404, 'There is nothing here.');
		if (email) await forgiveWrongPasswords(email);
		await logIn(event, userId);
		redirect(303, '/desk');
	}
};
