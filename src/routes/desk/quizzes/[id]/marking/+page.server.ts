import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { readHandMarks } from '$lib/domain/attempts/hand-marks.ts';
import { db } from '$lib/server/db/index.ts';
import { markAnswer } from '$lib/server/db/hand-marking.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from '../load-quiz.ts';
import { loadMarking } from './load-marking.ts';
import type { Actions, PageServerLoad } from './$types';

const Small = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number));
const At = v.fallback(Small, 0);
/** An answer that was marked: its attempt and its place there. */
const Again = v.fallback(v.nullable(v.object({ attemptId: Id, position: Small })), null);
const Replaces = v.fallback(v.nullable(Id), null);

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const query = event.url.searchParams;
	const place = { attemptId: query.get('attempt'), position: query.get('position') };
	const at = v.parse(At, query.get('at'));
	return {
		quiz: { id: set.id, title: set.title },
		isMarked: query.has('marked'),
		...(await loadMarking(owner.schoolId, set.id, at, v.parse(Again, place)))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set } = await quizOf(event);
		const form = await readForm(event);
		const attemptId = String(form.get('attempt') ?? '');
		const position = v.parse(v.fallback(Small, -1), form.get('position'));
		const replaces = v.parse(Replaces, form.get('replaces'));
		const marks = readHandMarks(form);
		const place = { attemptId, position };
		const result = await markAnswer(db(), owner, set.id, place, marks, replaces);
		const at = v.parse(At, form.get('at'));
		if (result.ok) redirect(303, `/desk/quizzes/${set.id}/marking?marked&at=${at}`);
		if (result.reason === 'not-found') error(404, 'There is nothing here.');
		return fail(422, { reason: result.reason, note: marks.note });
	}
};
