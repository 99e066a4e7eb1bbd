import { error, fail, redirect } from '@sveltejs/kit';
import { readHandMarks } from '$lib/domain/attempts/hand-marks.ts';
import { db } from '$lib/server/db/index.ts';
import { answerToMark, markAnswer, pendingAnswers } from '$lib/server/db/hand-marking.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from '../load-quiz.ts';
import type { Actions, PageServerLoad } from './$types';

/** A small number out of an address or a form; -1 for anything else. */
const small = (text: unknown): number =>
	typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : -1;

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const query = event.url.searchParams;
	const pending = await pendingAnswers(db(), owner.schoolId, set.id);
	const at = pending.length ? Math.max(0, small(query.get('at'))) % pending.length : 0;
	const place = pending[at];
	const item = place && (await answerToMark(db(), owner.schoolId, place));
	return {
		quiz: { id: set.id, title: set.title },
		waiting: pending.length,
		at,
		isMarked: query.has('marked'),
		place: place ?? null,
		question: item?.question ?? null,
		answer: typeof item?.answer === 'string' ? item.answer : ''
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set } = await quizOf(event);
		const form = await readForm(event);
		const attemptId = String(form.get('attempt') ?? '');
		const place = { attemptId, position: small(form.get('position')) };
		const marks = readHandMarks(form);
		const result = await markAnswer(db(), owner, set.id, place, marks);
		const at = Math.max(0, small(form.get('at')));
		if (result.ok) redirect(303, `/desk/quizzes/${set.id}/marking?marked&at=${at}`);
		if (result.reason === 'not-found') error(404, 'There is nothing here.');
		return fail(422, { reason: result.reason, note: marks.note });
	}
};
