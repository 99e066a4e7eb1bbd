import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { NewAccount } from '$lib/server/auth/account-fields.ts';
import { takeRegistration } from '$lib/server/auth/limits.ts';
import { hashPassword } from '$lib/server/auth/password.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { logIn } from '$lib/server/auth/session.ts';
import type { NewUser } from '$lib/server/db/users.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';

type Added = { ok: true; userId: string } | { ok: false; reason: keyof typeof REFUSALS };

const REFUSALS = {
	'email-taken': { email: 'There is an account with this e-mail already. Log in instead.' },
	'link-used': { form: 'This invitation has been used. Ask the administrator for another one.' },
	closed: { form: 'Registration is closed. Ask the administrator for an invitation.' }
};

/** What the two ways to a teacher's account share: `add` says whether there is one now. */
export async function makeAccount(event: RequestEvent, add: (user: NewUser) => Promise<Added>) {
	const form = parseForm(NewAccount, await readForm(event));
	if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
	const { name, email, password } = form.output;
	const values = { name, email };
	if (!(await takeRegistration(schoolId())))
		return fail(429, {
			errors: { form: 'Many people are registering at once. Try again in ten minutes.' },
			values
		});
	const added = await add({ name, email, passwordHash: await hashPassword(password) });
	if (!added.ok)
		return fail(409, { errors: REFUSALS[added.reason] as Partial<Record<string, string>>, values });
	await logIn(event, added.userId);
	redirect(303, '/desk');
}
