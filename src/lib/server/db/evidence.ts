import type { Span } from '../../domain/article/article.ts';
import type { Db } from './client.ts';
import type { Owner } from './owner.ts';
import { itemsOf, setsOfArticle } from './sets.ts';

/** A question of one of the owner's quizzes, as it is pointed to. */
export interface RestingQuestion {
	setId: string;
	itemId: string;
	stem: string;
}

/** The owner's questions whose evidence lies in this stretch of the article, at least in part. */
export async function questionsOn(
	db: Db,
	owner: Owner,
	articleId: string,
	span: Span
): Promise<RestingQuestion[]> {
	const resting: RestingQuestion[] = [];
	for (const { id: setId } of await setsOfArticle(db, owner, articleId))
		for (const { id: itemId, question } of await itemsOf(db, owner.schoolId, setId)) {
			const rests = question.evidence.some(
				(one) =>
					!one.until && one.articleId === articleId && one.start < span.end && one.end > span.start
			);
			if (rests) resting.push({ setId, itemId, stem: question.content.stem });
		}
	return resting;
}
