import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { withoutSentences } from '../../domain/questions/takedown.ts';
import { isoDay } from '../days.ts';
import { sha256 } from '../secrets.ts';
import { noteAudit } from './audit.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { auditLog } from './schema/audit.ts';
import { drafts } from './schema/drafts.ts';
import { editionArticles } from './schema/editions.ts';
import { users } from './schema/people.ts';
import { questionVersions } from './schema/questions.ts';
import { setItems } from './schema/sets.ts';
import { articleBlocks, articleRevisions, articles } from './schema/sources.ts';
import { lockSetsAbout } from './set-articles.ts';
import {
	lockQuestionsAbout,
	quizzesAbout,
	sentencesOfAllTexts,
	versionsWithout
} from './takedown-reach.ts';

/** An article of the school, whoever's it is; null when there is none of this id. */
export async function findArticle(db: Db, schoolId: string, id: string) {
	if (!isId(id)) return null;
	const [found] = await db
		.select({ article: articles, owner: users.name })
		.from(articles)
		.innerJoin(users, and(eq(users.schoolId, articles.schoolId), eq(users.id, articles.ownerId)))
		.where(and(eq(articles.schoolId, schoolId), eq(articles.id, id)));
	return found ?? null;
}

/**
 * Removes an article's text from everywhere: from itself, its former versions, each edition's copy,
 * suggestions, and the questions that quote it. Title, source and link stay, so do answers, marks
 * and scores. There is no way back. False when there is none, or it is down already.
 */
export async function takeDownArticle(
	db: Db,
	admin: Owner,
	articleId: string,
	now: Date
): Promise<boolean> {
	const { schoolId } = admin;
	if (!isId(articleId)) return false;
	return db.transaction(async (tx) => {
		await lockSetsAbout(tx, schoolId, articleId);
		await tx
			.select({ id: articles.id })
			.from(articles)
			.where(here(schoolId, articleId))
			.for('no key update');
		const found = await findArticle(tx, schoolId, articleId);
		if (!found || found.article.takenDownAt) return false;
		const { article, owner } = found;
		await lockQuestionsAbout(tx, article);
		const quizzes = await quizzesAbout(tx, schoolId, articleId);
		const sentences = await sentencesOfAllTexts(tx, article);
		const versions = await versionsWithout(tx, article, isoDay(now.getTime()));
		for (const version of versions) await blankVersion(tx, schoolId, version);
		const spoilt = versions.filter(({ isSpoilt }) => isSpoilt);
		await leaveQuizzes(
			tx,
			schoolId,
			spoilt.map(({ id }) => id),
			now
		);
		await blankDrafts(tx, schoolId, articleId, sentences);
		await blankLog(
			tx,
			schoolId,
			versions.map(({ questionId }) => questionId),
			sentences
		);
		await blankTexts(tx, schoolId, articleId, now);
		await noteAudit(tx, admin, {
			action: 'article.taken-down',
			subject: article.title,
			subjectId: articleId,
			details: {
				source: article.source,
				owner,
				quizzes: quizzes.length,
				questions: count(versions),
				withdrawn: count(spoilt)
			}
		});
		return true;
	});
}

const here = (schoolId: string, id: string) =>
	and(eq(articles.schoolId, schoolId), eq(articles.id, id));

const count = (versions: readonly { questionId: string }[]) =>
	new Set(versions.map(({ questionId }) => questionId)).size;

type Version = Awaited<ReturnType<typeof versionsWithout>>[number];

/** The one case in which a version is changed where it stands: its words are not ours to keep. */
async function blankVersion(tx: Db, schoolId: string, version: Version) {
	const { content, explanation, hints, evidence } = version.question;
	const withdrawn = version.withdrawn ?? (version.isSpoilt ? 'taken-down' : null);
	await tx
		.update(questionVersions)
		.set({ content, explanation, hints, evidence, withdrawn })
		.where(and(eq(questionVersions.schoolId, schoolId), eq(questionVersions.id, version.id)));
}

/** What cannot be asked any more leaves the quizzes that ask it, as after a deletion. */
async function leaveQuizzes(tx: Db, schoolId: string, versionIds: readonly string[], now: Date) {
	if (!versionIds.length) return;
	await tx
		.update(setItems)
		.set({ removedAt: now })
		.where(
			and(
				eq(setItems.schoolId, schoolId),
				inArray(setItems.versionId, [...versionIds]),
				isNull(setItems.removedAt)
			)
		);
}

/** Nothing can be suggested of it any more; of what became a question the verdict stays. */
async function blankDrafts(
	tx: Db,
	schoolId: string,
	articleId: string,
	sentences: readonly string[]
) {
	const ofArticle = and(eq(drafts.schoolId, schoolId), eq(drafts.articleId, articleId));
	await tx.delete(drafts).where(and(ofArticle, ne(drafts.verdict, 'accepted')));
	for (const { id, payload } of await tx.select().from(drafts).where(ofArticle)) {
		const [first, ...rest] = payload.evidence.map((passage) => ({ ...passage, quote: '' }));
		const evidence = first ? ([first, ...rest] as typeof payload.evidence) : payload.evidence;
		await tx
			.update(drafts)
			.set({ payload: withoutSentences({ ...payload, evidence }, sentences) })
			.where(and(eq(drafts.schoolId, schoolId), eq(drafts.id, id)));
	}
}

/** An entry calls a question by its words, which may be the article's. */
async function blankLog(
	tx: Db,
	schoolId: string,
	questionIds: readonly string[],
	sentences: readonly string[]
) {
	if (!questionIds.length) return;
	const entries = await tx
		.select({ id: auditLog.id, subject: auditLog.subject, details: auditLog.details })
		.from(auditLog)
		.where(and(eq(auditLog.schoolId, schoolId), inArray(auditLog.subjectId, [...questionIds])));
	for (const { id, ...words } of entries) {
		const left = withoutSentences(words, sentences);
		if (JSON.stringify(left) !== JSON.stringify(words))
			await tx
				.update(auditLog)
				.set(left)
				.where(and(eq(auditLog.schoolId, schoolId), eq(auditLog.id, id)));
	}
}

async function blankTexts(tx: Db, schoolId: string, articleId: string, now: Date) {
	await tx
		.update(articles)
		.set({ text: '', sha256: sha256(''), mayPublish: false, takenDownAt: now })
		.where(here(schoolId, articleId));
	await tx
		.delete(articleBlocks)
		.where(and(eq(articleBlocks.schoolId, schoolId), eq(articleBlocks.articleId, articleId)));
	await tx
		.update(articleRevisions)
		.set({ text: '' })
		.where(and(eq(articleRevisions.schoolId, schoolId), eq(articleRevisions.articleId, articleId)));
	await tx
		.update(editionArticles)
		.set({ text: '', blocks: [], mayPublish: false })
		.where(and(eq(editionArticles.schoolId, schoolId), eq(editionArticles.articleId, articleId)));
}
