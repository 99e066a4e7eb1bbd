import { found } from '$lib/server/auth/guards.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { isInvitation, registerInvited } from '$lib/server/db/account-links.ts';
import { db } from '$lib/server/db/index.ts';
import { findSchool } from '$lib/server/db/schools.ts';
import { makeAccount } from '../make-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	found(await isInvitation(db(), schoolId(), params.token, new Date()));
	return { school: (await findSchool(db(), schoolId())).name };
};

export const actions: Actions = {
	default: async (event) => {
		const { token } = event.params;
		found(await isInvitation(db(), schoolId(), token, new Date()));
		return makeAccount(event, {
			// strangers who register do not use up the turn of somebody who was invited
			counted: token,
			isOpen: true,
			add: (user) => registerInvited(db(), schoolId(), token, user, new Date())
		});
	}
};
