import { phoneOrigin } from '$lib/server/addresses.ts';
import { found } from '$lib/server/auth/guards.ts';
import { qrOf } from '$lib/server/qr.ts';
import { quizOf } from '../load-quiz.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { set } = await quizOf(event);
	const { id, title, visibility } = set;
	const origin = phoneOrigin(event.url);
	return {
		shell: 'bare' as const,
		quiz: { id, title, isOpen: visibility !== 'private' },
		code: found(set.code),
		join: `${origin}/join`,
		qr: qrOf(`${origin}/q/${found(set.linkToken)}`)
	};
};
