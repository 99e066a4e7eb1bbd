import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { articlesWithoutQuiz } from '$lib/server/db/articles.ts';
import {
	findRemovedArticle,
	findRemovedSet,
	restoreArticle,
	restoreSet
} from '$lib/server/db/deletions.ts';
import { db } from '$lib/server/db/index.ts';
import type { Owner } from '$lib/server/db/owner.ts';
import { addSet, listSets } from '$lib/server/db/sets.ts';
import { readForm } from '$lib/server/forms.ts';
import { loadToday } from './load-today.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	return {
		day: await loadToday(owner),
		quizzes: await listSets(db(), owner),
		articles: await articlesWithoutQuiz(db(), owner),
		deleted: await deletedIn(event.url.searchParams, owner)
	};
};

/** What was deleted on its own page, which leads here; a reader who goes on loses sight of it. */
async function deletedIn(query: URLSearchParams, owner: Owner) {
	const quiz = await findRemovedSet(db(), owner, query.get('quiz') ?? '');
	if (quiz) return { kind: 'quiz' as const, ...quiz };
	const article = await findRemovedArticle(db(), owner, query.get('article') ?? '');
	return article && { kind: 'article' as const, ...article };
}

const restore = (field: string, bringBack: typeof restoreSet) => async (event: RequestEvent) => {
	const owner = requireTeacher(event);
	const id = String((await readForm(event)).get(field) ?? '');
	if (!(await bringBack(db(), owner, id))) error(404, 'There is nothing here.');
	redirect(303, '/desk');
};

export const actions: Actions = {
	blank: async (event) => {
		const id = await addSet(db(), requireTeacher(event), 'Untitled quiz', []);
		redirect(303, `/desk/quizzes/${id}`);
	},
	restoreQuiz: restore('quiz', restoreSet),
	restoreArticle: restore('article', restoreArticle)
};
