import { redirect } from '@sveltejs/kit';
import { attemptOf } from '$lib/server/play/attempt.ts';
import { disagree } from '$lib/server/play/disagree.ts';
import { resultFor } from '$lib/server/play/result.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { player, attempt } = await attemptOf(event);
	if (!attempt.submittedAt) redirect(303, `/attempts/${attempt.id}/1`);
	const { user } = event.locals;
	const owner = user && { schoolId: user.schoolId, userId: user.id };
	return resultFor(player, owner, attempt, new Date());
};

export const actions: Actions = { disagree };
