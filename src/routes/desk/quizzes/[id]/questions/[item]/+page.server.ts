import { redirect, type RequestEvent } from '@sveltejs/kit';
import { questionProblems } from '$lib/domain/quizzes/publishing.ts';
import { found } from '$lib/server/auth/guards.ts';
import { db } from '$lib/server/db/index.ts';
import { findItemFor, reviseQuestion } from '$lib/server/db/set-items.ts';
import { articlesOf } from '$lib/server/db/sets.ts';
import { tagsOf } from '$lib/server/db/tags.ts';
import { deskArticle } from '$lib/ui/desk/desk-article.ts';
import { quizOf } from '../../load-quiz.ts';
import { hasPartial, readQuestion } from '../question-page.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

async function itemOf(event: RequestEvent<RouteParams>) {
	const { owner, set } = await quizOf(event);
	const item = found(await findItemFor(db(), owner, set.id, event.params.item));
	return { owner, set, item, articles: await articlesOf(db(), owner.schoolId, set.id) };
}

export const load: PageServerLoad = async (event) => {
	const { owner, set, item, articles } = await itemOf(event);
	const texts = new Map(articles.map(({ id, text }) => [id, text]));
	return {
		quiz: { id: set.id, title: set.title },
		articles: articles.map(deskArticle),
		question: item.question,
		partial: hasPartial(item.question.kind),
		tags: await tagsOf(db(), owner.schoolId, item.versionId),
		problems: questionProblems(item.question, texts)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set, item, articles } = await itemOf(event);
		const { kind, form, evidence } = item.question;
		const sent = await readQuestion(event, owner, kind, form, articles, evidence);
		if ('reply' in sent) return sent.reply;
		found(await reviseQuestion(db(), owner, set.id, item.id, sent.question, sent.tags));
		redirect(303, `/desk/quizzes/${set.id}#q-${item.id}`);
	}
};
