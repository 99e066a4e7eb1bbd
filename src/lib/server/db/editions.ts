import { and, desc, eq, isNull, max } from 'drizzle-orm';
import {
	drawProblems,
	publicProblems,
	publishProblems,
	type PublishProblem
} from '../../domain/quizzes/publishing.ts';
import { newToken } from '../secrets.ts';
import { authoredFrom, correctionOf, countingVersionOf } from './authored.ts';
import type { Db } from './client.ts';
import { freeCode } from './codes.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionArticles, editionItems, editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets, type VISIBILITIES } from './schema/sets.ts';
import { lockSet } from './set-items.ts';
import { articlesOf, itemsOf, ofSetOwner } from './sets.ts';

/** Who may open a published set. */
export type Visibility = (typeof VISIBILITIES)[number];

export type Publication =
	| { ok: true; edition: number }
	| { ok: false; problems: PublishProblem[] }
	| { ok: false; reason: 'not-found' };

/**
 * Makes an immutable edition of the owner's set as it is now, or says what keeps it from that.
 * The first edition gives the set its link and its code; later ones keep them.
 */
export async function publishSet(
	db: Db,
	owner: Owner,
	setId: string,
	visibility: Visibility
): Promise<Publication> {
	if (!isId(setId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const [set] = await tx
			.select()
			.from(questionSets)
			.where(ofSetOwner(owner, setId))
			.for('no key update');
		if (!set) return { ok: false, reason: 'not-found' };
		const items = await itemsOf(tx, schoolId, setId);
		const articles = await articlesOf(tx, schoolId, setId);
		const questions = items.map(({ question }) => question);
		const problems = publishProblems(
			questions,
			new Map(articles.map(({ id, text }) => [id, text]))
		);
		problems.push(...drawProblems(items, set.draw));
		if (visibility === 'public') problems.push(...publicProblems(questions, free(articles)));
		if (problems.length) return { ok: false, problems };
		const [last] = await tx
			.select({ number: max(editions.number) })
			.from(editions)
			.where(and(eq(editions.schoolId, schoolId), eq(editions.setId, setId)));
		const number = (last?.number ?? 0) + 1;
		const editionId = newId();
		await tx.insert(editions).values({
			id: editionId,
			schoolId,
			setId,
			number,
			title: set.title,
			articleAccess: set.articleAccess,
			marking: set.marking,
			draw: set.draw,
			origin: set.origin
		});
		await tx.insert(editionItems).values(
			items.map(({ versionId, inDraw }, position) => ({
				schoolId,
				editionId,
				position,
				versionId,
				inDraw
			}))
		);
		if (articles.length)
			await tx.insert(editionArticles).values(
				articles.map((article, position) => ({
					schoolId,
					editionId,
					articleId: article.id,
					position,
					text: article.text,
					blocks: article.blocks,
					title: article.title,
					source: article.source,
					author: article.author,
					url: article.url,
					publishedOn: article.publishedOn,
					mayPublish: article.mayPublish
				}))
			);
		await tx
			.update(questionSets)
			.set({
				visibility,
				linkToken: set.linkToken ?? newToken(),
				code: set.code ?? (await freeCode(tx, schoolId))
			})
			.where(ofSetOwner(owner, setId));
		return { ok: true, edition: number };
	});
}

/** The ids of those that their teacher may publish. */
const free = (articles: readonly { id: string; mayPublish: boolean }[]) =>
	new Set(articles.flatMap(({ id, mayPublish }) => (mayPublish ? [id] : [])));

/**
 * Says who may open the owner's set. What is published already becomes public only if it shows no
 * article without the right to publish it; then, or when the set is not theirs, nothing changes and
 * this is false.
 */
export async function openSet(
	db: Db,
	owner: Owner,
	setId: string,
	visibility: Visibility
): Promise<boolean> {
	return db.transaction(async (tx) => {
		if (!(await lockSet(tx, owner, setId))) return false;
		if (visibility === 'public') {
			// the rights as they are stated now: an edition's copy is as old as the edition
			const rights = free(await articlesOf(tx, owner.schoolId, setId));
			const published = await newestQuestions(tx, owner.schoolId, setId);
			if (publicProblems(published, rights).length) return false;
		}
		await tx.update(questionSets).set({ visibility }).where(ofSetOwner(owner, setId));
		return true;
	});
}

async function newestQuestions(tx: Db, schoolId: string, setId: string) {
	const edition = await newestEdition(tx, schoolId, setId);
	const items = edition ? await editionItemsOf(tx, schoolId, edition.id) : [];
	return items.map(({ question }) => question);
}

/** What an edition asks, in order: as it counts now, without what was withdrawn. */
export async function editionItemsOf(db: Db, schoolId: string, editionId: string) {
	const rows = await db
		.select({ inDraw: editionItems.inDraw, version: questionVersions })
		.from(editionItems)
		.leftJoin(currentVersions, correctionOf(editionItems))
		.innerJoin(questionVersions, countingVersionOf(editionItems))
		.where(
			and(
				eq(editionItems.schoolId, schoolId),
				eq(editionItems.editionId, editionId),
				isNull(questionVersions.withdrawn)
			)
		)
		.orderBy(editionItems.position);
	return rows.map(({ inDraw, version }) => ({ inDraw, question: authoredFrom(version) }));
}

/**
 * The newest edition of a set, with the versions of its questions that count and without those that
 * were withdrawn; null before the first.
 */
export async function newestEdition(db: Db, schoolId: string, setId: string) {
	const [edition] = await db
		.select()
		.from(editions)
		.where(and(eq(editions.schoolId, schoolId), eq(editions.setId, setId)))
		.orderBy(desc(editions.number))
		.limit(1);
	if (!edition) return null;
	const items = await db
		.select({ versionId: questionVersions.id, inDraw: editionItems.inDraw })
		.from(editionItems)
		.leftJoin(currentVersions, correctionOf(editionItems))
		.innerJoin(questionVersions, countingVersionOf(editionItems))
		.where(
			and(
				eq(editionItems.schoolId, schoolId),
				eq(editionItems.editionId, edition.id),
				isNull(questionVersions.withdrawn)
			)
		)
		.orderBy(editionItems.position);
	return { ...edition, items };
}
