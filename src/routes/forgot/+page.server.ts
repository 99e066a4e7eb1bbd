import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { Email } from '$lib/server/auth/account-fields.ts';
import { mailPasswordLink } from '$lib/server/auth/forgotten.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { canMail } from '$lib/server/mail.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ canMail: canMail() });

export const actions: Actions = {
	default: async (event) => {
		const form = parseForm(v.object({ email: Email }), await readForm(event));
		if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
		const { email } = form.output;
		if (canMail()) void mailPasswordLink(schoolId(), email);
		return { sent: email };
	}
};
