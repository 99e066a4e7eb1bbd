import { fail, redirect } from '@sveltejs/kit';
import { found, requireUser } from '$lib/server/auth/guards.ts';
import { startAssigned } from '$lib/server/db/assigned-attempts.ts';
import { db } from '$lib/server/db/index.ts';
import { startPageOf } from '$lib/server/play/assigned.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	found(await startPageOf(requireUser(event), event.params.id, new Date()));

export const actions: Actions = {
	/** Begins, or goes on with what was begun on another device. */
	start: async (event) => {
		const student = requireUser(event);
		const begun = await startAssigned(db(), student, event.params.id, new Date());
		if (begun.ok) redirect(303, `/attempts/${begun.attemptId}/1`);
		const { reason } = begun;
		return reason === 'not-found' ? found(null) : fail(422, { refused: reason });
	}
};
