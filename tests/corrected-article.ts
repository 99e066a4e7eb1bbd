import { readArticle } from '../src/lib/domain/article/read-article.ts';
import { planCorrection } from '../src/lib/server/db/article-correction-plan.ts';
import { correctArticle, type Choice } from '../src/lib/server/db/article-corrections.ts';
import { findArticleFor } from '../src/lib/server/db/articles.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import type { Owner } from '../src/lib/server/db/owner.ts';
import { sha256 } from '../src/lib/server/secrets.ts';
import { ARTICLE } from './factories.ts';

/**
 * `ARTICLE` as its publisher corrected it: there is a sentence more, two figures are others, and
 * nothing is said of trams an hour any more.
 */
export const CORRECTED = ARTICLE.replace('Mayor Ada', 'It was a cold day. Mayor Ada')
	.replace('About 300 people', 'About 250 people')
	.replace('58 million', '61 million')
	.replace(' Engineer Tomas Okafor said that the bridge would carry 40 trams an hour.', '');

/** What a teacher sees before the text of their article is corrected. */
export async function planFor(db: Db, owner: Owner, articleId: string, text = CORRECTED) {
	const article = await findArticleFor(db, owner, articleId);
	if (!article) throw new Error('There is no such article');
	return planCorrection(db, owner, article, readArticle(text));
}

/** Corrects the text; `choices` are by the stem of their question. */
export async function correctText(
	db: Db,
	owner: Owner,
	articleId: string,
	choices: Record<string, Choice>,
	{ text = CORRECTED, now = new Date() } = {}
) {
	const article = await findArticleFor(db, owner, articleId);
	const { questions } = await planFor(db, owner, articleId, text);
	const chosen = new Map(
		questions.flatMap(({ id, stem }) => {
			const choice = choices[stem];
			return choice ? [[id, choice] as const] : [];
		})
	);
	const before = sha256(article?.text ?? '');
	const correction = {
		before,
		article: readArticle(text),
		choices: chosen,
		reason: 'A correction.'
	};
	return correctArticle(db, owner, articleId, correction, now);
}
