import { readArticle } from '$lib/domain/article/read-article.ts';
import { found } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import { findRevision } from '$lib/server/db/article-revisions.ts';
import { db } from '$lib/server/db/index.ts';
import { articleOf } from '../../actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, article } = await articleOf(event);
	const revision = found(await findRevision(db(), owner, article.id, event.params.revision));
	const { text, blocks } = readArticle(revision.text);
	const { id, title, source, author, publishedOn, url } = article;
	return {
		article: { id, title, source, author, publishedOn, url, text, blocks },
		until: isoDay(revision.replacedAt.getTime())
	};
};
