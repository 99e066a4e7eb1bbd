import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { linesAsBody } from '../../domain/article/passage.ts';
import { sentencesToTakeDown, withoutArticle } from '../../domain/questions/takedown.ts';
import { blocksOf } from './articles.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import { attemptItems, attempts } from './schema/answers.ts';
import { editionArticles, editionItems } from './schema/editions.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets, setArticles, setItems } from './schema/sets.ts';
import { articleRevisions, articles } from './schema/sources.ts';

type Article = typeof articles.$inferSelect;

/** Each version of a question that holds words of the article, with what is left of it. */
export async function versionsWithout(db: Db, article: Article, day: string) {
	const sentences = await sentencesOfAllTexts(db, article);
	const rows = await db
		.select()
		.from(questionVersions)
		.where(
			and(
				eq(questionVersions.schoolId, article.schoolId),
				inArray(questionVersions.questionId, questionsAbout(db, article))
			)
		);
	return rows.flatMap((row) => {
		const before = authoredFrom(row);
		const { question, isSpoilt } = withoutArticle(before, article.id, sentences, day);
		if (JSON.stringify(question) === JSON.stringify(before)) return [];
		return [
			{ id: row.id, questionId: row.questionId, withdrawn: row.withdrawn, question, isSpoilt }
		];
	});
}

/** The article's sentences, as it reads, as it read, and as editions keep it. */
export async function sentencesOfAllTexts(db: Db, { schoolId, id, text }: Article) {
	const kept = await db
		.select({ text: editionArticles.text, blocks: editionArticles.blocks })
		.from(editionArticles)
		.where(and(eq(editionArticles.schoolId, schoolId), eq(editionArticles.articleId, id)));
	const former = await db
		.select({ text: articleRevisions.text })
		.from(articleRevisions)
		.where(and(eq(articleRevisions.schoolId, schoolId), eq(articleRevisions.articleId, id)));
	const texts = [
		{ text, blocks: await blocksOf(db, schoolId, id) },
		...kept,
		...former.map(({ text }) => ({ text, blocks: linesAsBody(text) }))
	];
	const sentences = texts.flatMap(({ text, blocks }) => sentencesToTakeDown(text, blocks));
	// the longest first: a short one may be a part of another
	return [...new Set(sentences)].sort((a, b) => b.length - a.length);
}

/** Questions that rest on the article in any version, and those of quizzes that are or were about it. */
function questionsAbout(db: Db, { schoolId, id }: Article) {
	const inSets = db
		.select({ id: setItems.versionId })
		.from(setItems)
		.innerJoin(
			setArticles,
			and(eq(setArticles.schoolId, setItems.schoolId), eq(setArticles.setId, setItems.setId))
		)
		.where(and(eq(setItems.schoolId, schoolId), eq(setArticles.articleId, id)));
	const inEditions = db
		.select({ id: editionItems.versionId })
		.from(editionItems)
		.innerJoin(
			editionArticles,
			and(
				eq(editionArticles.schoolId, editionItems.schoolId),
				eq(editionArticles.editionId, editionItems.editionId)
			)
		)
		.where(and(eq(editionItems.schoolId, schoolId), eq(editionArticles.articleId, id)));
	return db
		.select({ id: questionVersions.questionId })
		.from(questionVersions)
		.where(
			and(
				eq(questionVersions.schoolId, schoolId),
				or(
					sql`${questionVersions.evidence} @> ${JSON.stringify([{ articleId: id }])}::jsonb`,
					sql`${questionVersions.content} ->> 'articleId' = ${id}`,
					inArray(questionVersions.id, inSets),
					inArray(questionVersions.id, inEditions)
				)
			)
		);
}

/** A correction of one of them that is under way adds no words of the article behind our back. */
export const lockQuestionsAbout = (tx: Db, article: Article) =>
	tx
		.select({ id: questions.id })
		.from(questions)
		.where(
			and(
				eq(questions.schoolId, article.schoolId),
				inArray(questions.id, questionsAbout(tx, article))
			)
		)
		.orderBy(asc(questions.id))
		.for('no key update');

/** What taking the article down would change, by count: the page before it spells it out. */
export async function whatTakedownTakes(db: Db, article: Article, day: string) {
	const { schoolId, id } = article;
	const versions = await versionsWithout(db, article, day);
	const spoilt = versions.filter(({ isSpoilt }) => isSpoilt);
	const ids = spoilt.map((version) => version.id);
	const running = ids.length
		? await db
				.selectDistinct({ id: attempts.id })
				.from(attemptItems)
				.innerJoin(
					attempts,
					and(
						eq(attempts.schoolId, attemptItems.schoolId),
						eq(attempts.id, attemptItems.attemptId),
						isNull(attempts.submittedAt)
					)
				)
				.where(and(eq(attemptItems.schoolId, schoolId), inArray(attemptItems.versionId, ids)))
		: [];
	return {
		quizzes: await quizzesAbout(db, schoolId, id),
		questions: new Set(versions.map(({ questionId }) => questionId)).size,
		/** Questions that show its words themselves, and are asked no more. */
		spoilt: new Set(spoilt.map(({ questionId }) => questionId)).size,
		/** Attempts that are open and have one of them. */
		running: running.length
	};
}

/** The quizzes that rest on the article, whoever's they are. */
export const quizzesAbout = (db: Db, schoolId: string, articleId: string) =>
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
				eq(setArticles.articleId, articleId),
				isNull(questionSets.removedAt)
			)
		)
		.orderBy(questionSets.title, questionSets.id);

/** Other articles of the school that are not taken down and have the same text or link. */
export const sameElsewhere = (db: Db, { schoolId, id, sha256, url }: Article) =>
	db
		.select({ id: articles.id, title: articles.title })
		.from(articles)
		.where(
			and(
				eq(articles.schoolId, schoolId),
				sql`${articles.id} <> ${id}`,
				isNull(articles.takenDownAt),
				or(eq(articles.sha256, sha256), url ? eq(articles.url, url) : undefined)
			)
		)
		.orderBy(articles.title, articles.id);
