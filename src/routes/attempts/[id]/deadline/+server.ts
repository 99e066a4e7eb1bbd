import { json } from '@sveltejs/kit';
import { attemptOf } from '$lib/server/play/attempt.ts';
import type { RequestHandler } from './$types';

/** When the attempt ends, by the server's clock: a teacher may have added minutes. */
export const GET: RequestHandler = async (event) => {
	const { attempt } = await attemptOf(event);
	return json({
		now: Date.now(),
		deadlineAt: attempt.deadlineAt?.getTime() ?? null,
		submitted: attempt.submittedAt !== null
	});
};
