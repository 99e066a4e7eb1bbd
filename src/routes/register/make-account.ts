import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { NewAccount } from '$lib/server/auth/account-fields.ts';
import { takeRegistration } from '$lib/server/auth/limits.ts';
import { hashPassword } from '$lib/server/auth/password.ts';
import { logIn } from '$lib/server/auth/session.ts';
import type { NewUser } from '$lib/server/db/users.ts';
import { parseForm, readForm, type FieldErrors } from '$lib/server/forms.ts';

type Added = { ok: true; userId: string } | { ok: false; reason: 'email-taken' | 'link-used' };

interface Way {
	/** What the registrations that come this way are counted under. */
	counted: string;
	isOpen: boolean;
	add: (user: NewUser) => Promise<Added>;
}

const REFUSALS: Record<'email-taken' | 'link-used' | 'closed', FieldErrors> = {
	'email-taken': { email: 'There is an account with this e-mail already. Log in instead.' },
	'link-used': { form: 'This invitation has been used. Ask the administrator for another one.' },
	closed: { form: 'Registration is closed. Ask the administrator for an invitation.' }
};

/** What the two ways to a teacher's account share. A closed one costs no hashing, and no one's turn. */
export async function makeAccount(event: RequestEvent, { counted, isOpen, add }: Way) {
	const form = parseForm(NewAccount, await readForm(event));
	if (!form.ok) return fail(422, { errors: form.errors, values: form.values });
	const { name, email, password } = form.output;
	const values = { name, email };
	if (!isOpen) return fail(409, { errors: REFUSALS.closed, values });
	if (!(await takeRegistration(counted)))
		return fail(429, {
			errors: { form: 'Many people are registering at once. Try again in ten minutes.' },
			values
		});
	const added = await add({ name, email, passwordHash: await hashPassword(password) });
	if (!added.ok) return fail(409, { errors: REFUSALS[added.reason], values });
	await logIn(event, added.userId);
	redirect(303, '/desk');
}
