import { redirect } from '@sveltejs/kit';
import { safePath } from '$lib/server/auth/guards.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { db } from '$lib/server/db/index.ts';
import { findSchool } from '$lib/server/db/schools.ts';
import { addOwnAccount } from '$lib/server/db/users.ts';
import { makeAccount } from './make-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (locals.user) redirect(303, safePath(null, locals.user.role));
	return { school: await findSchool(db(), schoolId()) };
};

export const actions: Actions = {
	default: async (event) => {
		const { registrationOpen } = await findSchool(db(), schoolId());
		return makeAccount(event, {
			counted: schoolId(),
			isOpen: registrationOpen,
			add: async (user) => {
				const userId = await addOwnAccount(db(), schoolId(), user, 'teacher', 'registration');
				return userId ? { ok: true, userId } : { ok: false, reason: 'email-taken' };
			}
		});
	}
};
