import { redirect } from '@sveltejs/kit';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { submitAttempt } from '$lib/server/db/submissions.ts';
import { attemptOf } from '$lib/server/play/attempt.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	submit: async (event) => {
		const { player, attempt } = await attemptOf(event);
		found(await submitAttempt(db(), player, attempt.id, new Date()));
		redirect(303, `/attempts/${attempt.id}/result`);
	}
};
