import {
	and,
	desc,
	eq,
	exists,
	gt,
	inArray,
	isNull,
	notExists,
	sql,
	type SQLWrapper
} from 'drizzle-orm';
import type { Origin } from '../../domain/quizzes/origin.ts';
import { correctionOf, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { isSetHeld } from './holds.ts';
import { isId } from './ids.ts';
import type { VIA } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionArticles, editionItems, editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';

export type Via = (typeof VIA)[number];

/** A published quiz as somebody came to it. */
export interface Quiz {
	setId: string;
	ownerId: string;
	editionId: string;
	title: string;
	articleAccess: 'before' | 'beside' | 'after';
	/** Its teacher wants a leaderboard, and there are points to be compared. */
	boardOn: boolean;
	/** Open to everyone, however this person came to it. */
	isPublic: boolean;
	origin: Origin | null;
	/** It is being taken for a mark: nobody but its owner plays or copies it until that is over. */
	isHeld: boolean;
	via: Via;
	/** What stands behind /q/: the link's token, or the id of a public quiz. */
	ref: string;
}

/**
 * The newest edition of the quiz behind a link's token or, if it is public, behind its id. Its
 * owner may open it whatever its visibility. Missing and forbidden are the same: null.
 */
export async function findQuiz(
	db: Db,
	schoolId: string,
	ref: string,
	userId: string | null,
	now = new Date()
): Promise<Quiz | null> {
	// what cannot be either is not asked for: PostgreSQL refuses some texts with an error
	if (!/^[\w-]{1,64}$/.test(ref)) return null;
	const [row] = await db
		.select({ set: questionSets, edition: editions, hasPoints: hasPoints(db) })
		.from(questionSets)
		.innerJoin(
			editions,
			and(eq(editions.schoolId, questionSets.schoolId), eq(editions.setId, questionSets.id))
		)
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				isNull(questionSets.removedAt),
				isId(ref) ? eq(questionSets.id, ref) : eq(questionSets.linkToken, ref)
			)
		)
		.orderBy(desc(editions.number))
		.limit(1);
	if (!row) return null;
	const { set, edition } = row;
	const via = wayIn(set, ref, userId);
	if (!via) return null;
	return {
		setId: set.id,
		ownerId: set.ownerId,
		editionId: edition.id,
		title: edition.title,
		articleAccess: edition.articleAccess,
		boardOn: set.boardOn && row.hasPoints,
		isPublic: set.visibility === 'public',
		origin: edition.origin,
		isHeld: via !== 'owner' && (await isSetHeld(db, schoolId, set.id, now)),
		via,
		ref
	};
}

const hasPoints = (db: Db) =>
	sql<boolean>`${exists(
		db
			.select({ position: editionItems.position })
			.from(editionItems)
			.innerJoin(questionVersions, versionOf(editionItems))
			.where(
				and(
					eq(editionItems.schoolId, editions.schoolId),
					eq(editionItems.editionId, editions.id),
					gt(questionVersions.milliPoints, 0)
				)
			)
	)}`;

function wayIn(
	set: typeof questionSets.$inferSelect,
	ref: string,
	userId: string | null
): Via | null {
	if (set.ownerId === userId) return 'owner';
	if (set.visibility === 'private') return null;
	if (set.linkToken === ref) return 'link';
	return set.visibility === 'public' ? 'public' : null;
}

/** The link's token behind a code, for quizzes that are open to those who have it. */
export async function linkOfCode(db: Db, schoolId: string, code: string): Promise<string | null> {
	const [set] = await db
		.select({ linkToken: questionSets.linkToken })
		.from(questionSets)
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				eq(questionSets.code, code),
				isNull(questionSets.removedAt),
				inArray(questionSets.visibility, ['link', 'public'])
			)
		);
	return set?.linkToken ?? null;
}

const SHOWN_PUBLIC = 50;

/** The newest public quizzes, with the length and the first source of each. */
export const publicQuizzes = (db: Db, schoolId: string) => {
	const newest = db
		.selectDistinctOn([editions.setId], {
			id: editions.id,
			setId: editions.setId,
			title: editions.title,
			publishedAt: editions.publishedAt,
			draw: editions.draw
		})
		.from(editions)
		.where(eq(editions.schoolId, schoolId))
		.orderBy(editions.setId, desc(editions.number))
		.as('newest');
	return db
		.select({
			id: questionSets.id,
			title: newest.title,
			publishedAt: newest.publishedAt,
			questions: asked(db, schoolId, newest),
			source: editionArticles.source,
			publishedOn: editionArticles.publishedOn
		})
		.from(questionSets)
		.innerJoin(newest, eq(newest.setId, questionSets.id))
		.leftJoin(
			editionArticles,
			and(
				eq(editionArticles.schoolId, schoolId),
				eq(editionArticles.editionId, newest.id),
				eq(editionArticles.position, 0)
			)
		)
		.where(
			and(
				eq(questionSets.schoolId, schoolId),
				eq(questionSets.visibility, 'public'),
				isNull(questionSets.removedAt)
			)
		)
		.orderBy(desc(newest.publishedAt))
		.limit(SHOWN_PUBLIC);
};

/** The articles an edition rests on, as they were at publishing. */
export const editionArticlesOf = (db: Db, schoolId: string, editionId: string) =>
	db
		.select()
		.from(editionArticles)
		.where(and(eq(editionArticles.schoolId, schoolId), eq(editionArticles.editionId, editionId)))
		.orderBy(editionArticles.position);

/** How many questions an attempt at the edition has. */
export async function countAsked(db: Db, schoolId: string, editionId: string): Promise<number> {
	const [edition] = await db
		.select({ questions: asked(db, schoolId, editions) })
		.from(editions)
		.where(and(eq(editions.schoolId, schoolId), eq(editions.id, editionId)));
	return edition?.questions ?? 0;
}

/** Those always asked, and of the others as many as are drawn; not what is asked no more. */
function asked(db: Db, schoolId: string, edition: { id: SQLWrapper; draw: SQLWrapper }) {
	const current = db
		.select({ id: currentVersions.currentId })
		.from(currentVersions)
		.where(correctionOf(editionItems));
	const leftOut = db
		.select({ one: sql`1` })
		.from(questionVersions)
		.where(
			and(
				eq(questionVersions.schoolId, schoolId),
				sql`${questionVersions.id} = coalesce((${current}), ${editionItems.versionId})`,
				inArray(questionVersions.withdrawn, ['out', 'taken-down'])
			)
		);
	const counted = (inDraw: boolean) =>
		db.$count(
			editionItems,
			and(
				eq(editionItems.schoolId, schoolId),
				sql`${editionItems.editionId} = ${edition.id}`,
				eq(editionItems.inDraw, inDraw),
				notExists(leftOut)
			)
		);
	return sql<number>`${counted(false)} + least(coalesce(${edition.draw}, 0), ${counted(true)})`.mapWith(
		Number
	);
}
