import { and, desc, eq, isNull, notExists } from 'drizzle-orm';
import type { Article, Block, BlockKind } from '../../domain/article/article.ts';
import { sha256 } from '../secrets.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { questionSets, setArticles } from './schema/sets.ts';
import { articleBlocks, articles } from './schema/sources.ts';

/** What a teacher says about an article beside its text. */
export interface ArticleDetails {
	title: string;
	source: string;
	author: string;
	url: string;
	publishedOn: string | null;
	mayPublish: boolean;
}

/** A stored article with its blocks. */
export type StoredArticle = Article &
	ArticleDetails & {
		id: string;
		/** Of its text. */
		sha256: string;
		/** Its text is gone for good. */
		takenDownAt: Date | null;
	};

/** The owner's article, unless it was deleted. */
export const ofArticleOwner = ({ schoolId, userId }: Owner, id: string) =>
	and(
		eq(articles.schoolId, schoolId),
		eq(articles.ownerId, userId),
		eq(articles.id, id),
		isNull(articles.removedAt)
	);

export async function addArticle(
	db: Db,
	{ schoolId, userId }: Owner,
	article: Pick<Article, 'text' | 'blocks'>,
	details: ArticleDetails
): Promise<string> {
	return db.transaction(async (tx) => {
		const id = newId();
		const { text, blocks } = article;
		await tx
			.insert(articles)
			.values({ id, schoolId, ownerId: userId, text, sha256: sha256(text), ...details });
		await tx.insert(articleBlocks).values(
			blocks.map(({ start, end, kind }, position) => ({
				schoolId,
				articleId: id,
				position,
				start,
				end,
				kind,
				detected: kind
			}))
		);
		return id;
	});
}

export async function findArticleFor(
	db: Db,
	owner: Owner,
	id: string
): Promise<StoredArticle | null> {
	if (!isId(id)) return null;
	const [article] = await db.select().from(articles).where(ofArticleOwner(owner, id));
	if (!article) return null;
	return { ...article, blocks: await blocksOf(db, owner.schoolId, id) };
}

/** The owner's articles that no quiz is about, newest first: the desk shows the others with theirs. */
export const articlesWithoutQuiz = (db: Db, { schoolId, userId }: Owner) =>
	db
		.select({ id: articles.id, title: articles.title, source: articles.source })
		.from(articles)
		.where(
			and(
				eq(articles.schoolId, schoolId),
				eq(articles.ownerId, userId),
				isNull(articles.removedAt),
				notExists(
					db
						.select({ id: questionSets.id })
						.from(setArticles)
						.innerJoin(
							questionSets,
							and(
								eq(questionSets.schoolId, setArticles.schoolId),
								eq(questionSets.id, setArticles.setId)
							)
						)
						.where(
							and(
								eq(setArticles.schoolId, schoolId),
								eq(setArticles.articleId, articles.id),
								isNull(questionSets.removedAt)
							)
						)
				)
			)
		)
		.orderBy(desc(articles.id));

/** The blocks in the order of the text. */
export const blocksOf = (db: Db, schoolId: string, articleId: string): Promise<Block[]> =>
	db
		.select({ start: articleBlocks.start, end: articleBlocks.end, kind: articleBlocks.kind })
		.from(articleBlocks)
		.where(and(eq(articleBlocks.schoolId, schoolId), eq(articleBlocks.articleId, articleId)))
		.orderBy(articleBlocks.position);

/** Changes what is said about the article; false when it is not this owner's. */
export async function updateArticle(db: Db, owner: Owner, id: string, details: ArticleDetails) {
	const changed = await db
		.update(articles)
		.set(details)
		.where(ofArticleOwner(owner, id))
		.returning({ id: articles.id });
	return changed.length > 0;
}

/** Takes a block in as text of the article, or out as furniture; twice leads back. */
export async function flipBlock(db: Db, owner: Owner, articleId: string, position: number) {
	return db.transaction(async (tx) => {
		const [article] = await tx
			.select({ id: articles.id })
			.from(articles)
			.where(ofArticleOwner(owner, articleId));
		if (!article) return false;
		const here = and(
			eq(articleBlocks.schoolId, owner.schoolId),
			eq(articleBlocks.articleId, articleId),
			eq(articleBlocks.position, position)
		);
		const [block] = await tx.select().from(articleBlocks).where(here).for('update');
		if (!block) return false;
		await tx
			.update(articleBlocks)
			.set({ kind: flipped(block.kind, block.detected) })
			.where(here);
		return true;
	});
}

function flipped(kind: BlockKind, detected: BlockKind): BlockKind {
	if (kind !== 'body') return 'body';
	return detected === 'body' ? 'furniture' : detected;
}
