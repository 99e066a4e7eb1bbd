import { factsOf } from '$lib/server/drafting/draft-article.ts';
import { deskArticle } from '$lib/ui/desk/desk-article.ts';
import { articleOf } from '../actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { article } = await articleOf(event);
	const facts = await factsOf(article);
	return { article: deskArticle(article), sheet: facts.ok ? facts.sheet : null };
};
