import { and, desc, eq } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { articleRevisions } from './schema/sources.ts';

const ofArticle = ({ schoolId }: Owner, articleId: string) =>
	and(eq(articleRevisions.schoolId, schoolId), eq(articleRevisions.articleId, articleId));

/** When an article was corrected, and what came of it, newest first. Found through its owner before. */
export const revisionsOf = (db: Db, owner: Owner, articleId: string) =>
	db
		.select({
			id: articleRevisions.id,
			replacedAt: articleRevisions.replacedAt,
			outcome: articleRevisions.outcome
		})
		.from(articleRevisions)
		.where(ofArticle(owner, articleId))
		.orderBy(desc(articleRevisions.id));

/** An older text of the article, which was found through its owner. */
export async function findRevision(db: Db, owner: Owner, articleId: string, id: string) {
	if (!isId(id)) return null;
	const [revision] = await db
		.select()
		.from(articleRevisions)
		.where(and(ofArticle(owner, articleId), eq(articleRevisions.id, id)));
	return revision ?? null;
}
