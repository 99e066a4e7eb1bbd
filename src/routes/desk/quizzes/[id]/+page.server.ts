import * as v from 'valibot';
import type { Outcome } from '$lib/ui/desk/outcome.ts';
import { includeArticle } from './article-action.ts';
import { deleteQuiz } from './delete-action.ts';
import { draftActions } from './draft-actions.ts';
import { itemActions } from './item-actions.ts';
import { loadQuiz, quizOf } from './load-quiz.ts';
import { publishActions } from './publish-actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const arrival = outcomeIn(event.url.searchParams);
	return { ...(await loadQuiz(owner, set, event.url)), arrival };
};

/** What was drafted on the article's page or copied from a public quiz: those buttons lead here. */
function outcomeIn(query: URLSearchParams): Outcome | null {
	const leftOut = query.get('leftOut');
	if (leftOut !== null && /^\d{1,3}$/.test(leftOut))
		return { done: 'copied', leftOut: Number(leftOut) };
	const said = query.get('drafted');
	if (said === null) return null;
	if (v.is(v.picklist(['no-article', 'timeout', 'failed']), said))
		return { done: 'not-drafted', reason: said };
	return /^\d{1,3}$/.test(said) ? { done: 'drafted', added: Number(said) } : null;
}

export const actions = {
	...draftActions,
	...itemActions,
	...publishActions,
	include: includeArticle,
	delete: deleteQuiz
};
