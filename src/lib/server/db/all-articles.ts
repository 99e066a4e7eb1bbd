import { and, count, desc, eq, ilike, isNull, or, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { users } from './schema/people.ts';
import { questionSets, setArticles } from './schema/sets.ts';
import { articles } from './schema/sources.ts';

/** The most articles that one page of the list shows. */
export const ARTICLES_PAGE = 50;

/**
 * A page of the school's articles whose title, source or link holds `find` ('' is all), newest
 * first, whoever's they are; `total` is how many there are on all pages.
 */
export async function listAllArticles(
	db: Db,
	schoolId: string,
	{ find, page }: { find: string; page: number }
) {
	const pattern = `%${find.replace(/[\\%_]/g, '\\$&')}%`;
	const wanted = and(
		eq(articles.schoolId, schoolId),
		find
			? or(
					ilike(articles.title, pattern),
					ilike(articles.source, pattern),
					ilike(articles.url, pattern)
				)
			: undefined
	);
	const resting = db
		.select({ articleId: setArticles.articleId, quizzes: count().as('quizzes') })
		.from(setArticles)
		.innerJoin(
			questionSets,
			and(
				eq(questionSets.schoolId, setArticles.schoolId),
				eq(questionSets.id, setArticles.setId),
				isNull(questionSets.removedAt)
			)
		)
		.where(eq(setArticles.schoolId, schoolId))
		.groupBy(setArticles.articleId)
		.as('resting');
	const found = await db
		.select({
			id: articles.id,
			title: articles.title,
			source: articles.source,
			owner: users.name,
			quizzes: sql<number>`coalesce(${resting.quizzes}, 0)`.mapWith(Number),
			isRemoved: sql<boolean>`${articles.removedAt} is not null`,
			takenDownAt: articles.takenDownAt,
			createdAt: articles.createdAt
		})
		.from(articles)
		.innerJoin(users, and(eq(users.schoolId, articles.schoolId), eq(users.id, articles.ownerId)))
		.leftJoin(resting, eq(resting.articleId, articles.id))
		.where(wanted)
		.orderBy(desc(articles.id))
		.limit(ARTICLES_PAGE)
		.offset((page - 1) * ARTICLES_PAGE);
	return { found, total: await db.$count(articles, wanted) };
}
