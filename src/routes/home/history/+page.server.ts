import { requireStudent } from '$lib/server/auth/guards.ts';
import { HISTORY_PAGE } from '$lib/server/db/own-attempts.ts';
import { readPage } from '$lib/server/page-number.ts';
import { historyOf } from '$lib/server/play/history.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const student = requireStudent(event);
	const page = readPage(event.url);
	const history = await historyOf(student, page, new Date());
	return { ...history, page, pages: Math.max(1, Math.ceil(history.total / HISTORY_PAGE)) };
};
