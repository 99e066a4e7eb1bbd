import { redirect, type RequestEvent } from '@sveltejs/kit';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { addArticleToSet } from '$lib/server/db/set-articles.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from './load-quiz.ts';

/** Makes the quiz about another of the teacher's articles as well. */
export async function includeArticle(event: RequestEvent<{ id: string }>) {
	const { owner, set } = await quizOf(event);
	const article = String((await readForm(event)).get('article') ?? '');
	found((await addArticleToSet(db(), owner, set.id, article)) || null);
	redirect(303, `/desk/quizzes/${set.id}`);
}
