import { redirect, type RequestEvent } from '@sveltejs/kit';
import { removeSet } from '$lib/server/db/deletions.ts';
import { db } from '$lib/server/db/index.ts';
import { quizOf } from './load-quiz.ts';

/** Deletes the quiz; the desk says so and offers undo. */
export async function deleteQuiz(event: RequestEvent<{ id: string }>) {
	const { owner, set } = await quizOf(event);
	await removeSet(db(), owner, set.id, new Date());
	redirect(303, `/desk?quiz=${set.id}`);
}
