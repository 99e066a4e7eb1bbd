import { and, desc, eq } from 'drizzle-orm';
import { linesAsBody } from '../../domain/article/passage.ts';
import type { ChangedArticle } from '../../domain/questions/refound.ts';
import { changedSince, seenText } from '../../domain/questions/seen-text.ts';
import { sha256 } from '../secrets.ts';
import type { StoredArticle } from './articles.ts';
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

/** The articles that read otherwise now than on the page that sent `seen`, with what it showed. */
export async function changedArticles(
	db: Db,
	owner: Owner,
	seen: readonly unknown[],
	articles: readonly StoredArticle[]
): Promise<ChangedArticle[]> {
	const changed: ChangedArticle[] = [];
	for (const now of changedSince(seen, articles)) {
		const texts = await db
			.select({ text: articleRevisions.text })
			.from(articleRevisions)
			.where(ofArticle(owner, now.id));
		const shown = texts.find(({ text }) =>
			seen.includes(seenText({ id: now.id, sha256: sha256(text) }))
		);
		changed.push({
			now,
			seen: shown ? { text: shown.text, blocks: linesAsBody(shown.text) } : null
		});
	}
	return changed;
}
