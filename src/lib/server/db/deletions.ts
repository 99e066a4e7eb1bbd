import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { ofArticleOwner } from './articles.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { questionSets, setArticles } from './schema/sets.ts';
import { articles } from './schema/sources.ts';
import { ofSetOwner, setsOfArticle } from './sets.ts';

// What is deleted is only marked: undo brings it back with its link, its code and its answers.

/** Deletes the owner's quiz, published or not; false when it is not theirs. */
export async function removeSet(db: Db, owner: Owner, id: string, now: Date): Promise<boolean> {
	if (!isId(id)) return false;
	const removed = await db
		.update(questionSets)
		.set({ removedAt: now })
		.where(ofSetOwner(owner, id))
		.returning({ id: questionSets.id });
	return removed.length > 0;
}

/** Brings a deleted quiz back, and with it the articles it rests on. */
export async function restoreSet(db: Db, owner: Owner, id: string): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await findRemovedSet(tx, owner, id))) return false;
		const here = and(eq(questionSets.schoolId, owner.schoolId), eq(questionSets.id, id));
		await tx.update(questionSets).set({ removedAt: null }).where(here);
		const used = tx
			.select({ id: setArticles.articleId })
			.from(setArticles)
			.where(and(eq(setArticles.schoolId, owner.schoolId), eq(setArticles.setId, id)));
		await tx
			.update(articles)
			.set({ removedAt: null })
			.where(and(eq(articles.schoolId, owner.schoolId), inArray(articles.id, used)));
		return true;
	});
}

/** The owner's quiz that was deleted, to offer undo for it. */
export async function findRemovedSet(db: Db, { schoolId, userId }: Owner, id: string) {
	if (!isId(id)) return null;
	const [set] = await db
		.select({ id: questionSets.id, title: questionSets.title })
		.from(questionSets)
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				eq(questionSets.ownerId, userId),
				eq(questionSets.id, id),
				isNotNull(questionSets.removedAt)
			)
		);
	return set ?? null;
}

export type ArticleRemoval =
	| { ok: true }
	| { ok: false; reason: 'not-found' }
	/** Quizzes of the owner that rest on it. */
	| { ok: false; reason: 'used'; quizzes: { id: string; title: string }[] };

/** Deletes the owner's article, unless a quiz of theirs is about it. */
export async function removeArticle(
	db: Db,
	owner: Owner,
	id: string,
	now: Date
): Promise<ArticleRemoval> {
	if (!isId(id)) return { ok: false, reason: 'not-found' };
	const quizzes = await setsOfArticle(db, owner, id);
	if (quizzes.length) return { ok: false, reason: 'used', quizzes };
	const removed = await db
		.update(articles)
		.set({ removedAt: now })
		.where(ofArticleOwner(owner, id))
		.returning({ id: articles.id });
	return removed.length ? { ok: true } : { ok: false, reason: 'not-found' };
}

/** Brings a deleted article back. */
export async function restoreArticle(db: Db, owner: Owner, id: string): Promise<boolean> {
	if (!isId(id)) return false;
	const restored = await db
		.update(articles)
		.set({ removedAt: null })
		.where(removedArticle(owner, id))
		.returning({ id: articles.id });
	return restored.length > 0;
}

/** The owner's article that was deleted, to offer undo for it. */
export async function findRemovedArticle(db: Db, owner: Owner, id: string) {
	if (!isId(id)) return null;
	const [article] = await db
		.select({ id: articles.id, title: articles.title })
		.from(articles)
		.where(removedArticle(owner, id));
	return article ?? null;
}

const removedArticle = ({ schoolId, userId }: Owner, id: string) =>
	and(
		eq(articles.schoolId, schoolId),
		eq(articles.ownerId, userId),
		eq(articles.id, id),
		isNotNull(articles.removedAt)
	);
