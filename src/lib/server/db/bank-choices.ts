import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { inBank, itsVersions } from './bank-scope.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { questions, questionTags, questionVersions } from './schema/questions.ts';
import { articles } from './schema/sources.ts';

/** The tags that some question of the owner's bank has. */
export async function bankTags(db: Db, owner: Owner): Promise<string[]> {
	const rows = await db
		.selectDistinct({ tag: questionTags.tag })
		.from(questions)
		.innerJoin(questionVersions, itsVersions)
		.innerJoin(
			questionTags,
			and(eq(questionTags.schoolId, questions.schoolId), eq(questionTags.questionId, questions.id))
		)
		.where(inBank(db, owner))
		.orderBy(asc(questionTags.tag));
	return rows.map(({ tag }) => tag);
}

/** The articles that some question of the owner's bank rests on, newest first. */
export function bankArticles(db: Db, owner: Owner) {
	const rests = db
		.selectDistinct({
			articleId: sql<string>`jsonb_array_elements(${questionVersions.evidence})->>'articleId'`.as(
				'article_id'
			)
		})
		.from(questions)
		.innerJoin(questionVersions, itsVersions)
		.where(inBank(db, owner))
		.as('rests');
	return db
		.select({ id: articles.id, title: articles.title })
		.from(articles)
		.innerJoin(rests, sql`${articles.id}::text = ${rests.articleId}`)
		.where(and(eq(articles.schoolId, owner.schoolId), isNull(articles.removedAt)))
		.orderBy(desc(articles.id));
}
