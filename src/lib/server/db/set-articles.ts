import { and, asc, desc, eq, isNull, max, notExists } from 'drizzle-orm';
import { ofArticleOwner } from './articles.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { questionSets, setArticles } from './schema/sets.ts';
import { articles } from './schema/sources.ts';
import { ofSetOwner } from './sets.ts';

/** The owner's articles that the set is not about yet, newest first. */
export const otherArticles = (db: Db, { schoolId, userId }: Owner, setId: string) =>
	db
		.select({ id: articles.id, title: articles.title })
		.from(articles)
		.where(
			and(
				eq(articles.schoolId, schoolId),
				eq(articles.ownerId, userId),
				isNull(articles.removedAt),
				notExists(
					db
						.select({ id: setArticles.articleId })
						.from(setArticles)
						.where(
							and(
								eq(setArticles.schoolId, schoolId),
								eq(setArticles.setId, setId),
								eq(setArticles.articleId, articles.id)
							)
						)
				)
			)
		)
		.orderBy(desc(articles.id));

/**
 * Adds one of the owner's articles at the end of their set's; one that is there already stays where
 * it is. False when the set or the article is not theirs.
 */
export async function addArticleToSet(
	db: Db,
	owner: Owner,
	setId: string,
	articleId: string
): Promise<boolean> {
	if (!isId(setId) || !isId(articleId)) return false;
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const [set] = await tx
			.select({ id: questionSets.id })
			.from(questionSets)
			.where(ofSetOwner(owner, setId))
			.for('no key update');
		const [article] = await tx
			.select({ id: articles.id })
			.from(articles)
			.where(ofArticleOwner(owner, articleId));
		if (!set || !article) return false;
		const [last] = await tx
			.select({ position: max(setArticles.position) })
			.from(setArticles)
			.where(and(eq(setArticles.schoolId, schoolId), eq(setArticles.setId, setId)));
		await tx
			.insert(setArticles)
			.values({ schoolId, setId, articleId, position: (last?.position ?? -1) + 1 })
			.onConflictDoNothing();
		return true;
	});
}

/**
 * Holds the quizzes about an article, for what changes its text: whoever publishes one of them at
 * this moment is done before, or comes after. Taken before the article and its questions, always.
 */
export const lockSetsAbout = (tx: Db, schoolId: string, articleId: string) =>
	tx
		.select({ id: questionSets.id })
		.from(questionSets)
		.innerJoin(
			setArticles,
			and(eq(setArticles.schoolId, questionSets.schoolId), eq(setArticles.setId, questionSets.id))
		)
		.where(and(eq(questionSets.schoolId, schoolId), eq(setArticles.articleId, articleId)))
		.orderBy(asc(questionSets.id))
		.for('no key update', { of: questionSets });
