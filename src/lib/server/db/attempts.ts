import { and, desc, eq, isNotNull, isNull, max, or, type Placeholder } from 'drizzle-orm';
import type { Rules } from '../../domain/attempts/rules.ts';
import { addAttempt } from './add-attempt.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import type { Quiz } from './quizzes.ts';
import { itsAssignment, itsEdition, rulesFrom } from './rules.ts';
import { attempts } from './schema/answers.ts';
import { seats } from './schema/boards.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';
import { questionSets } from './schema/sets.ts';
import { isToldElsewhere } from './told.ts';

interface PlayerOrPlaceholders {
	schoolId: string | Placeholder;
	playerId: string | Placeholder;
}

export const ofPlayer = (
	{ schoolId, playerId }: PlayerOrPlaceholders,
	attemptId: string | Placeholder
) =>
	and(eq(attempts.schoolId, schoolId), eq(attempts.playerId, playerId), eq(attempts.id, attemptId));

/** Neither given nor part of a live game. */
const ofOwnAccord = and(isNull(attempts.assignmentId), isNull(attempts.gameId));

/** The player's open attempt of their own accord at the edition, if there is one. */
export async function openAttempt(db: Db, player: Player, editionId: string) {
	const [open] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, player.schoolId),
				eq(attempts.playerId, player.playerId),
				eq(attempts.editionId, editionId),
				ofOwnAccord,
				isNull(attempts.submittedAt)
			)
		);
	return open?.id ?? null;
}

/** The player's attempts of their own accord at the quiz, newest first. */
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
				eq(attempts.setId, setId),
				ofOwnAccord
			)
		)
		.orderBy(desc(attempts.startedAt))
		.limit(20);

/**
 * Begins an attempt, or goes on with the open one: from two tabs at once there is still one. It is
 * practice when the player has been shown answers of this quiz before, or is its author. The caller
 * begins nothing while the quiz is held.
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

		const [last] = await tx
			.select({ number: max(attempts.number) })
			.from(attempts)
			.where(
				and(
					eq(attempts.schoolId, schoolId),
					eq(attempts.playerId, playerId),
					eq(attempts.editionId, editionId),
					ofOwnAccord
				)
			);
		return addAttempt(tx, {
			schoolId,
			playerId,
			setId,
			editionId,
			number: (last?.number ?? 0) + 1,
			via,
			practice:
				via === 'owner' ||
				seat.answersShownAt !== null ||
				(await isToldElsewhere(tx, player, setId))
		});
	});
}

/** An attempt with the quiz it belongs to. */
export interface Attempt {
	id: string;
	schoolId: string;
	setId: string;
	editionId: string;
	/** What it was given in; null for one of the player's own accord. */
	assignmentId: string | null;
	/** The live game that it is a part of: while that runs, everything of it happens there. */
	gameId: string | null;
	title: string;
	rules: Rules;
	/** Its teacher wants a leaderboard, and there are points to be compared. */
	boardOn: boolean;
	/** What stands behind /q/ for those who came this way. */
	ref: string;
	/** Where it was begun, and others may be. */
	startPath: string;
	via: Quiz['via'];
	seed: string;
	startedAt: Date;
	/** When it ends by itself; null where nothing ends it. */
	deadlineAt: Date | null;
	/** The IANA zone in which that was written. */
	timeZone: string;
	/** The last position that was shown, where there is no going back. */
	reached: number;
	submittedAt: Date | null;
	/** Handed in after closing. */
	late: boolean;
	milliMarks: number | null;
	milliPoints: number;
	practice: boolean;
}

/**
 * Finds an attempt through its player; null when it is another's, or its quiz was deleted. One that
 * was given stays to its student whatever becomes of the quiz.
 */
export async function findAttempt(
	db: Db,
	player: Player,
	attemptId: string
): Promise<Attempt | null> {
	if (!isId(attemptId)) return null;
	const [row] = await db
		.select({ attempt: attempts, edition: editions, set: questionSets, assignment: assignments })
		.from(attempts)
		.innerJoin(editions, itsEdition)
		.innerJoin(
			questionSets,
			and(eq(questionSets.schoolId, attempts.schoolId), eq(questionSets.id, attempts.setId))
		)
		.leftJoin(assignments, itsAssignment)
		.where(
			and(
				ofPlayer(player, attemptId),
				or(isNull(questionSets.removedAt), isNotNull(attempts.assignmentId))
			)
		);
	if (!row) return null;
	const { attempt, edition, set, assignment } = row;
	const ref = attempt.via === 'public' ? set.id : (set.linkToken ?? set.id);
	return {
		...attempt,
		title: assignment?.title ?? edition.title,
		timeZone: assignment?.timeZone ?? 'UTC',
		rules: rulesFrom(row),
		boardOn: (assignment ?? set).boardOn && attempt.milliPoints > 0,
		ref,
		startPath: assignment
			? `/assignments/${assignment.id}`
			: attempt.gameId
				? `/games/${attempt.gameId}`
				: `/q/${ref}`
	};
}
