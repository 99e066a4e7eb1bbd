import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readQuestionForm } from '$lib/domain/questions/question-form.ts';
import { questionProblems } from '$lib/domain/quizzes/publishing.ts';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { findItemFor, reviseQuestion } from '$lib/server/db/set-items.ts';
import { articlesOf } from '$lib/server/db/sets.ts';
import { deskArticle } from '$lib/ui/desk/desk-article.ts';
import { readForm } from '$lib/server/forms.ts';
import { quizOf } from '../../load-quiz.ts';
import { isPreview, previewed, refused } from '../question-page.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

async function itemOf(event: RequestEvent<RouteParams>) {
	const { owner, set } = await quizOf(event);
	const item = found(await findItemFor(db(), owner, set.id, event.params.item));
	return { owner, set, item, articles: await articlesOf(db(), owner.schoolId, set.id) };
}

export const load: PageServerLoad = async (event) => {
	const { set, item, articles } = await itemOf(event);
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	return {
		quiz: { id: set.id, title: set.title },
		articles: articles.map(deskArticle),
		question: item.question,
		problems: questionProblems(item.question, texts)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set, item, articles } = await itemOf(event);
		const { kind, form } = item.question;
		const fields = await readForm(event);
		const read = readQuestionForm(kind, form, fields, articles);
		if (!read.ok) return refused(kind, fields, articles, read.errors);
		if (isPreview(fields)) return previewed(read.question, fields, articles);
		found(await reviseQuestion(db(), owner, set.id, item.id, read.question));
		redirect(303, `/desk/quizzes/${set.id}#q-${item.id}`);
	}
};
