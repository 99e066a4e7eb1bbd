import * as v from 'valibot';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { Id, Place } from '$lib/server/desk-fields.ts';
import { decide, mark, near, undo } from './decisions.ts';
import { loadLately } from './load-lately.ts';
import { loadQueuePage } from './load-queue.ts';
import { readUndoing } from './undoing-text.ts';
import type { Actions, PageServerLoad } from './$types';

const From = v.fallback(Place, 0);
const Quiz = v.fallback(v.optional(Id), undefined);
const Again = v.fallback(v.nullable(v.object({ attemptId: Id, position: Place })), null);

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	const query = event.url.searchParams;
	const setId = v.parse(Quiz, query.get('quiz') ?? undefined);
	const scope = { ...owner, ...(setId ? { setId } : {}) };
	const place = { attemptId: query.get('attempt'), position: query.get('position') };
	return {
		quizId: setId ?? null,
		done: query.get('done') ?? '',
		undo: readUndoing(query.get('undo')) && query.get('undo'),
		...(await loadQueuePage(scope, v.parse(From, query.get('from')))),
		...(await loadLately(scope, v.parse(Again, place)))
	};
};

export const actions: Actions = { near, decide, mark, undo };
