import { and, asc, count, desc, eq, isNull, max } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom, versionOf } from './authored.ts';
import { blocksOf, type StoredArticle } from './articles.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets, setArticles, setItems } from './schema/sets.ts';
import { articles } from './schema/sources.ts';

export type QuestionSet = typeof questionSets.$inferSelect;
/** A question in its set. */
export interface SetItem {
	id: string;
	questionId: string;
	versionId: string;
	/** Drawn for some attempts, not asked in every one. */
	inDraw: boolean;
	question: AuthoredQuestion;
}

/** The owner's set, unless it was deleted. */
export const ofSetOwner = ({ schoolId, userId }: Owner, id: string) =>
	and(
		eq(questionSets.schoolId, schoolId),
		eq(questionSets.ownerId, userId),
		eq(questionSets.id, id),
		isNull(questionSets.removedAt)
	);

/**
 * A new set about the given articles (none for a set written by hand). An article is to be read
 * before the quiz until the teacher says otherwise: a class that has not read it can only guess.
 */
export async function addSet(
	db: Db,
	{ schoolId, userId }: Owner,
	title: string,
	articleIds: string[]
): Promise<string> {
	return db.transaction(async (tx) => {
		const id = newId();
		const access = articleIds.length ? { articleAccess: 'before' as const } : {};
		await tx.insert(questionSets).values({ id, schoolId, ownerId: userId, title, ...access });
		if (articleIds.length)
			await tx
				.insert(setArticles)
				.values(
					articleIds.map((articleId, position) => ({ schoolId, setId: id, articleId, position }))
				);
		return id;
	});
}

export async function findSetFor(db: Db, owner: Owner, id: string): Promise<QuestionSet | null> {
	if (!isId(id)) return null;
	const [set] = await db.select().from(questionSets).where(ofSetOwner(owner, id));
	return set ?? null;
}

/** The owner's sets, newest first, with how many questions they hold and what is published. */
export async function listSets(db: Db, { schoolId, userId }: Owner) {
	const items = db
		.select({ setId: setItems.setId, questions: count().as('questions') })
		.from(setItems)
		.where(and(eq(setItems.schoolId, schoolId), isNull(setItems.removedAt)))
		.groupBy(setItems.setId)
		.as('items');
	const published = db
		.select({ setId: editions.setId, edition: max(editions.number).as('edition') })
		.from(editions)
		.where(eq(editions.schoolId, schoolId))
		.groupBy(editions.setId)
		.as('published');
	return db
		.select({
			id: questionSets.id,
			title: questionSets.title,
			visibility: questionSets.visibility,
			code: questionSets.code,
			questions: items.questions,
			edition: published.edition
		})
		.from(questionSets)
		.leftJoin(items, eq(items.setId, questionSets.id))
		.leftJoin(published, eq(published.setId, questionSets.id))
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				eq(questionSets.ownerId, userId),
				isNull(questionSets.removedAt)
			)
		)
		.orderBy(desc(questionSets.id));
}

/** The owner's sets about an article, newest first. */
export const setsOfArticle = (db: Db, { schoolId, userId }: Owner, articleId: string) =>
	db
		.select({ id: questionSets.id, title: questionSets.title })
		.from(questionSets)
		.innerJoin(
			setArticles,
			and(eq(setArticles.schoolId, questionSets.schoolId), eq(setArticles.setId, questionSets.id))
		)
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				eq(questionSets.ownerId, userId),
				isNull(questionSets.removedAt),
				eq(setArticles.articleId, articleId)
			)
		)
		.orderBy(desc(questionSets.id));

/** The set's questions in order, without those that were deleted. */
export async function itemsOf(db: Db, schoolId: string, setId: string): Promise<SetItem[]> {
	const rows = await db
		.select({ id: setItems.id, inDraw: setItems.inDraw, version: questionVersions })
		.from(setItems)
		.innerJoin(questionVersions, versionOf(setItems))
		.where(
			and(eq(setItems.schoolId, schoolId), eq(setItems.setId, setId), isNull(setItems.removedAt))
		)
		.orderBy(asc(setItems.position), asc(setItems.id));
	return rows.map(({ id, inDraw, version }) => ({
		id,
		questionId: version.questionId,
		versionId: version.id,
		inDraw,
		question: authoredFrom(version)
	}));
}

export async function articlesOf(
	db: Db,
	schoolId: string,
	setId: string
): Promise<StoredArticle[]> {
	const rows = await db
		.select({ article: articles })
		.from(setArticles)
		.innerJoin(
			articles,
			and(eq(articles.schoolId, setArticles.schoolId), eq(articles.id, setArticles.articleId))
		)
		.where(and(eq(setArticles.schoolId, schoolId), eq(setArticles.setId, setId)))
		.orderBy(setArticles.position);
	const found: StoredArticle[] = [];
	for (const { article } of rows)
		found.push({ ...article, blocks: await blocksOf(db, schoolId, article.id) });
	return found;
}

/** What a teacher may set of a set at any time, whoever may open it (`openSet`). */
export type SetSettings = Partial<
	Pick<QuestionSet, 'title' | 'articleAccess' | 'boardOn' | 'marking' | 'draw'>
>;

export async function updateSet(db: Db, owner: Owner, id: string, settings: SetSettings) {
	const changed = await db
		.update(questionSets)
		.set(settings)
		.where(ofSetOwner(owner, id))
		.returning({ id: questionSets.id });
	return changed.length > 0;
}
