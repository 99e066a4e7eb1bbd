import { randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { StoredItem } from '../../domain/attempts/sheet.ts';
import { drawn } from '../../domain/quizzes/draw.ts';
import type { Marking } from '../../domain/quizzes/marking.ts';
import { seededRandom } from '../../domain/random.ts';
import { authoredFrom, versionOf } from './authored.ts';
import type { Db } from './client.ts';
import { helpOf } from './help.ts';
import { isId, newId } from './ids.ts';
import type { Player } from './owner.ts';
import type { Quiz } from './quizzes.ts';
import { answers, attemptItems, attempts, seats } from './schema/answers.ts';
import { editionItems, editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';

export const ofPlayer = ({ schoolId, playerId }: Player, attemptId: string) =>
	and(eq(attempts.schoolId, schoolId), eq(attempts.playerId, playerId), eq(attempts.id, attemptId));

/** The player's open attempt at the quiz's newest edition, if there is one. */
export async function openAttempt(db: Db, player: Player, editionId: string) {
	const [open] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, player.schoolId),
				eq(attempts.playerId, player.playerId),
				eq(attempts.editionId, editionId),
				isNull(attempts.submittedAt)
			)
		);
	return open?.id ?? null;
}

/** The player's attempts at the quiz, newest first; an open one has no `submittedAt`. */
export const pastAttempts = (db: Db, player: Player, setId: string) =>
	db
		.select({
			id: attempts.id,
			submittedAt: attempts.submittedAt,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints,
			practice: attempts.practice
		})
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, player.schoolId),
				eq(attempts.playerId, player.playerId),
				eq(attempts.setId, setId)
			)
		)
		.orderBy(desc(attempts.startedAt))
		.limit(20);

/**
 * Begins an attempt, or goes on with the open one: from two tabs at once there is still one. It is
 * practice when the player has been shown answers of this quiz before, or is its author.
 */
export async function startAttempt(db: Db, player: Player, quiz: Quiz): Promise<string> {
	return db.transaction(async (tx) => {
		const { schoolId, playerId } = player;
		const { setId, editionId, via } = quiz;
		// the seat's row is the lock: two tabs of one player follow each other
		const [seat] = await tx
			.select({ answersShownAt: seats.answersShownAt })
			.from(seats)
			.where(
				and(eq(seats.schoolId, schoolId), eq(seats.setId, setId), eq(seats.playerId, playerId))
			)
			.for('update');
		if (!seat) throw new Error('An attempt begins from a seat');
		const open = await openAttempt(tx, player, editionId);
		if (open) return open;

		const items = await tx
			.select({
				versionId: editionItems.versionId,
				inDraw: editionItems.inDraw,
				draw: editions.draw,
				milliPoints: questionVersions.milliPoints
			})
			.from(editionItems)
			.innerJoin(
				editions,
				and(eq(editions.schoolId, editionItems.schoolId), eq(editions.id, editionItems.editionId))
			)
			.innerJoin(questionVersions, versionOf(editionItems))
			.where(and(eq(editionItems.schoolId, schoolId), eq(editionItems.editionId, editionId)))
			.orderBy(editionItems.position);
		const seed = randomBytes(16).toString('hex');
		const asked = drawn(items, items[0]?.draw ?? null, seededRandom(`${seed}:draw`));
		const [last] = await tx
			.select({ number: max(attempts.number) })
			.from(attempts)
			.where(
				and(
					eq(attempts.schoolId, schoolId),
					eq(attempts.playerId, playerId),
					eq(attempts.editionId, editionId)
				)
			);
		const id = newId();
		await tx.insert(attempts).values({
			id,
			schoolId,
			playerId,
			setId,
			editionId,
			number: (last?.number ?? 0) + 1,
			via,
			seed,
			milliPoints: asked.reduce((points, { milliPoints }) => points + milliPoints, 0),
			practice: via === 'owner' || seat.answersShownAt !== null
		});
		await tx
			.insert(attemptItems)
			.values(
				asked.map(({ versionId }, position) => ({ schoolId, attemptId: id, position, versionId }))
			);
		return id;
	});
}

/** An attempt with the quiz it belongs to. */
export interface Attempt {
	id: string;
	schoolId: string;
	setId: string;
	editionId: string;
	title: string;
	articleAccess: 'before' | 'beside' | 'after';
	/** Its teacher wants a leaderboard, and there are points to be compared. */
	boardOn: boolean;
	marking: Marking;
	/** What stands behind /q/ for those who came this way. */
	ref: string;
	via: Quiz['via'];
	seed: string;
	startedAt: Date;
	submittedAt: Date | null;
	milliMarks: number | null;
	milliPoints: number;
	practice: boolean;
}

/** Finds an attempt through its player; null when it is another's, or its quiz was deleted. */
export async function findAttempt(
	db: Db,
	player: Player,
	attemptId: string
): Promise<Attempt | null> {
	if (!isId(attemptId)) return null;
	const [row] = await db
		.select({ attempt: attempts, edition: editions, set: questionSets })
		.from(attempts)
		.innerJoin(
			editions,
			and(eq(editions.schoolId, attempts.schoolId), eq(editions.id, attempts.editionId))
		)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, attempts.schoolId), eq(questionSets.id, attempts.setId))
		)
		.where(and(ofPlayer(player, attemptId), isNull(questionSets.removedAt)));
	if (!row) return null;
	const { attempt, edition, set } = row;
	return {
		...attempt,
		title: edition.title,
		articleAccess: edition.articleAccess,
		marking: edition.marking,
		boardOn: set.boardOn && attempt.milliPoints > 0,
		ref: attempt.via === 'public' ? set.id : (set.linkToken ?? set.id)
	};
}

/** How many questions the attempt has; the caller has found it through its player. */
export const countAttemptItems = (db: Db, schoolId: string, attemptId: string) =>
	db.$count(
		attemptItems,
		and(eq(attemptItems.schoolId, schoolId), eq(attemptItems.attemptId, attemptId))
	);

/** An item of an attempt with the newest answer. `revision` is 0 when there is none. */
export interface AttemptItem extends StoredItem {
	versionId: string;
}

/** The attempt's items in order; the caller has found the attempt through its player. */
export async function attemptItemsOf(
	db: Db,
	schoolId: string,
	attemptId: string
): Promise<AttemptItem[]> {
	const newest = db
		.selectDistinctOn([answers.position])
		.from(answers)
		.where(and(eq(answers.schoolId, schoolId), eq(answers.attemptId, attemptId)))
		.orderBy(answers.position, desc(answers.revision))
		.as('newest');
	const rows = await db
		.select({
			position: attemptItems.position,
			version: questionVersions,
			answer: newest.answer,
			certainty: newest.certainty,
			revision: newest.revision
		})
		.from(attemptItems)
		.innerJoin(questionVersions, versionOf(attemptItems))
		.leftJoin(newest, eq(newest.position, attemptItems.position))
		.where(and(eq(attemptItems.schoolId, schoolId), eq(attemptItems.attemptId, attemptId)))
		.orderBy(attemptItems.position);
	const help = await helpOf(db, schoolId, attemptId);
	return rows.map(({ position, version, answer, certainty, revision }) => ({
		position,
		versionId: version.id,
		question: authoredFrom(version),
		answer: answer ?? null,
		certainty,
		revision: revision ?? 0,
		...help(position)
	}));
}
