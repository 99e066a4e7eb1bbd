import * as v from 'valibot';
import { requireAdmin } from '$lib/server/auth/guards.ts';
import { isoDay } from '$lib/server/days.ts';
import { ARTICLES_PAGE, listAllArticles } from '$lib/server/db/all-articles.ts';
import { db } from '$lib/server/db/index.ts';
import { PageSearch } from '../page-search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { schoolId } = requireAdmin(event);
	const { q, page } = v.parse(PageSearch, Object.fromEntries(event.url.searchParams));
	const { found, total } = await listAllArticles(db(), schoolId, { find: q, page });
	return {
		search: { q, page },
		pages: Math.max(1, Math.ceil(total / ARTICLES_PAGE)),
		total,
		articles: found.map(({ takenDownAt, createdAt, ...article }) => ({
			...article,
			takenDown: takenDownAt && isoDay(takenDownAt.getTime()),
			added: isoDay(createdAt.getTime())
		}))
	};
};
