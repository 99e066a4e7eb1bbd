import { and, eq } from 'drizzle-orm';
import {
	canBeCopied,
	copiedArticle,
	copiedQuestion,
	type CopiedArticle
} from '../../domain/quizzes/copy.ts';
import type { Origin } from '../../domain/quizzes/origin.ts';
import { addArticle } from './articles.ts';
import type { Db } from './client.ts';
import { editionItemsOf } from './editions.ts';
import { copyImages } from './images.ts';
import type { Owner } from './owner.ts';
import { editionArticlesOf, type Quiz } from './quizzes.ts';
import { users } from './schema/people.ts';
import { editions } from './schema/editions.ts';
import { questionSets, setItems } from './schema/sets.ts';
import { addQuestions } from './set-items.ts';
import { addSet, ofSetOwner } from './sets.ts';

/** A copy on its new owner's desk. */
export interface Copy {
	setId: string;
	/** How many questions it lacks, for want of the right to the article that they show. */
	leftOut: number;
}

/**
 * Copies what is published of a public quiz to this teacher's desk, with credit to its author. The
 * copy is theirs: later changes of either reach the other nowhere. The caller has found the quiz as
 * one that this teacher may open; null when it is not public, or being taken for a mark.
 */
export async function copyQuiz(db: Db, owner: Owner, quiz: Quiz): Promise<Copy | null> {
	if (!quiz.isPublic || quiz.isHeld) return null;
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const shared = await editionArticlesOf(tx, schoolId, quiz.editionId);
		const items = await editionItemsOf(tx, schoolId, quiz.editionId);
		const kept = items.filter(({ question }) => canBeCopied(question, shared));
		const questions = kept.map(({ question }) => question);
		const articles = new Map<string, { id: string; moved: CopiedArticle['moved'] }>();
		for (const article of shared) {
			const copied = copiedArticle(article, questions);
			if (!copied) continue;
			const { title, source, author, url, publishedOn } = article;
			// the right to publish is each teacher's own to state
			const details = { title, source, author, url, publishedOn, mayPublish: false };
			const id = await addArticle(tx, owner, copied, details);
			articles.set(article.articleId, { id, moved: copied.moved });
		}
		const ids = [...articles.values()].map(({ id }) => id);
		const pictures = questions.flatMap(({ image }) => image?.sha256 ?? []);
		await copyImages(tx, quiz.ownerId, owner, pictures);
		const setId = await addSet(tx, owner, quiz.title, ids);
		await tx
			.update(questionSets)
			.set({ ...(await howItAsks(tx, schoolId, quiz)), origin: await originOf(tx, schoolId, quiz) })
			.where(ofSetOwner(owner, setId));
		const itemIds = await addQuestions(
			tx,
			owner,
			setId,
			questions.map((question) => copiedQuestion(question, articles))
		);
		await keepDraw(tx, schoolId, itemIds ?? [], kept);
		return { setId, leftOut: items.length - kept.length };
	});
}

async function howItAsks(tx: Db, schoolId: string, { editionId, articleAccess, boardOn }: Quiz) {
	const [edition] = await tx
		.select({ marking: editions.marking, draw: editions.draw })
		.from(editions)
		.where(and(eq(editions.schoolId, schoolId), eq(editions.id, editionId)));
	return { ...edition, articleAccess, boardOn };
}

/** The quiz and its author; where that is a copy itself, its author's source is named too. */
async function originOf(tx: Db, schoolId: string, quiz: Quiz): Promise<Origin> {
	const [author] = await tx
		.select({ name: users.name })
		.from(users)
		.where(and(eq(users.schoolId, schoolId), eq(users.id, quiz.ownerId)));
	const names = [author?.name, quiz.origin?.author].filter(Boolean);
	return { setId: quiz.setId, title: quiz.title, author: names.join(', after ') };
}

async function keepDraw(
	tx: Db,
	schoolId: string,
	itemIds: readonly string[],
	items: readonly { inDraw: boolean }[]
) {
	for (const [index, id] of itemIds.entries())
		if (items[index]?.inDraw)
			await tx
				.update(setItems)
				.set({ inDraw: true })
				.where(and(eq(setItems.schoolId, schoolId), eq(setItems.id, id)));
}
