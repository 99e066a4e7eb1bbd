import { randomBytes } from 'node:crypto';
import { and, desc, eq, max } from 'drizzle-orm';
import { codeFrom } from '../../domain/quizzes/code.ts';
import {
	publicProblems,
	publishProblems,
	type PublishProblem
} from '../../domain/quizzes/publishing.ts';
import { newToken } from '../secrets.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { authoredFrom, versionOf } from './authored.ts';
import { editionArticlesOf } from './quizzes.ts';
import {
	editionArticles,
	editionItems,
	editions,
	questionSets,
	questionVersions
} from './schema/questions.ts';
import { articlesOf, itemsOf, ofSetOwner, type SetItem } from './sets.ts';

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
	visibility: 'private' | 'link' | 'public'
): Promise<Publication> {
	if (!isId(setId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		const { schoolId } = owner;
		const [set] = await tx
			.select()
			.from(questionSets)
			.where(ofSetOwner(owner, setId))
			.for('update');
		if (!set) return { ok: false, reason: 'not-found' };
		const items = await itemsOf(tx, schoolId, setId);
		const articles = await articlesOf(tx, schoolId, setId);
		const problems = publishProblems(
			questionsIn(items),
			new Map(articles.map(({ id, text }) => [id, text]))
		);
		if (visibility === 'public')
			problems.push(...publicProblems(questionsIn(items), free(articles)));
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
			marking: set.marking
		});
		await tx
			.insert(editionItems)
			.values(
				items.map(({ versionId }, position) => ({ schoolId, editionId, position, versionId }))
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

const questionsIn = (items: readonly SetItem[]) => items.map(({ question }) => question);
const free = (articles: readonly { id: string; mayPublish: boolean }[]) =>
	new Set(articles.flatMap(({ id, mayPublish }) => (mayPublish ? [id] : [])));

/** What keeps the newest edition of a set from being opened to the public; nothing before the first. */
export async function openingProblems(
	db: Db,
	schoolId: string,
	setId: string
): Promise<PublishProblem[]> {
	const edition = await newestEdition(db, schoolId, setId);
	if (!edition) return [];
	const rows = await db
		.select({ version: questionVersions })
		.from(editionItems)
		.innerJoin(questionVersions, versionOf(editionItems))
		.where(and(eq(editionItems.schoolId, schoolId), eq(editionItems.editionId, edition.id)))
		.orderBy(editionItems.position);
	const articles = await editionArticlesOf(db, schoolId, edition.id);
	return publicProblems(
		rows.map(({ version }) => authoredFrom(version)),
		free(articles.map(({ articleId, mayPublish }) => ({ id: articleId, mayPublish })))
	);
}

/** The newest edition of a set, with the versions that its questions had; null before the first. */
export async function newestEdition(db: Db, schoolId: string, setId: string) {
	const [edition] = await db
		.select()
		.from(editions)
		.where(and(eq(editions.schoolId, schoolId), eq(editions.setId, setId)))
		.orderBy(desc(editions.number))
		.limit(1);
	if (!edition) return null;
	const items = await db
		.select({ versionId: editionItems.versionId })
		.from(editionItems)
		.where(and(eq(editionItems.schoolId, schoolId), eq(editionItems.editionId, edition.id)))
		.orderBy(editionItems.position);
	return { ...edition, versionIds: items.map(({ versionId }) => versionId) };
}

/** A code that no set of the school has; the unique key guards against a rare race. */
async function freeCode(tx: Db, schoolId: string): Promise<string> {
	for (;;) {
		const code = codeFrom(randomBytes(6));
		const [taken] = await tx
			.select({ id: questionSets.id })
			.from(questionSets)
			.where(and(eq(questionSets.schoolId, schoolId), eq(questionSets.code, code)));
		if (!taken) return code;
	}
}
