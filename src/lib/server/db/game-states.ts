import { and, asc, count, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { answers, attempts } from './schema/answers.ts';
import { gamePlayers, games } from './schema/games.ts';
import { players, users } from './schema/people.ts';

export type GameRow = typeof games.$inferSelect;

/** The game as it stands. */
export async function findGame(db: Db, schoolId: string, gameId: string): Promise<GameRow | null> {
	if (!isId(gameId)) return null;
	const [row] = await db
		.select()
		.from(games)
		.where(and(eq(games.schoolId, schoolId), eq(games.id, gameId)));
	return row ?? null;
}

/** How it stands with a player of a game. */
export type Own = Awaited<ReturnType<typeof ownStates>>[number];

/** How it stands with all players of a game who were not removed, or with some of them. */
export function ownStates(
	db: Db,
	{ schoolId, id: gameId }: Pick<GameRow, 'schoolId' | 'id'>,
	playerIds: readonly string[] | null
) {
	return db
		.select({
			playerId: gamePlayers.playerId,
			nickname: gamePlayers.nickname,
			wanted: gamePlayers.wanted,
			team: gamePlayers.team,
			timePercent: gamePlayers.timePercent,
			points: gamePlayers.points,
			gained: gamePlayers.gained,
			milliCredit: gamePlayers.milliCredit,
			seenAt: gamePlayers.seenAt,
			attemptId: attempts.id,
			submittedAt: attempts.submittedAt,
			milliMarks: attempts.milliMarks,
			milliPoints: attempts.milliPoints,
			userId: users.id,
			name: users.name,
			/** The positions that they have answered. */
			answered: sql<number[]>`coalesce(
				jsonb_agg(${answers.position}) filter (where ${answers.position} is not null), '[]')`
		})
		.from(gamePlayers)
		.innerJoin(
			attempts,
			and(
				eq(attempts.schoolId, gamePlayers.schoolId),
				eq(attempts.gameId, gamePlayers.gameId),
				eq(attempts.playerId, gamePlayers.playerId)
			)
		)
		.innerJoin(
			players,
			and(eq(players.schoolId, gamePlayers.schoolId), eq(players.id, gamePlayers.playerId))
		)
		.leftJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.leftJoin(
			answers,
			and(eq(answers.schoolId, attempts.schoolId), eq(answers.attemptId, attempts.id))
		)
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, gameId),
				isNull(gamePlayers.removedAt),
				playerIds ? inArray(gamePlayers.playerId, [...playerIds]) : undefined
			)
		)
		.groupBy(gamePlayers.schoolId, gamePlayers.gameId, gamePlayers.playerId, attempts.id, users.id)
		.orderBy(asc(gamePlayers.createdAt));
}

/** What was answered at a position, and how often. */
export const answersAt = (db: Db, { schoolId, id }: GameRow, position: number) =>
	db
		.select({ answer: answers.answer, count: count() })
		.from(attempts)
		.innerJoin(answers, itsAnswerAt(position))
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.gameId, id)))
		.groupBy(answers.answer);

/** Each player's answer at a position. */
export async function answerOfEach(db: Db, { schoolId, id }: GameRow, position: number) {
	const rows = await db
		.select({ playerId: attempts.playerId, answer: answers.answer })
		.from(attempts)
		.innerJoin(answers, itsAnswerAt(position))
		.where(and(eq(attempts.schoolId, schoolId), eq(attempts.gameId, id)));
	return new Map(rows.map(({ playerId, answer }) => [playerId, answer]));
}

const itsAnswerAt = (position: number) =>
	and(
		eq(answers.schoolId, attempts.schoolId),
		eq(answers.attemptId, attempts.id),
		eq(answers.position, position)
	);

/** The points of all who were not removed. */
export const scoresOf = (db: Db, { schoolId, id }: GameRow) =>
	db
		.select({
			playerId: gamePlayers.playerId,
			nickname: gamePlayers.nickname,
			team: gamePlayers.team,
			points: gamePlayers.points,
			timeMs: gamePlayers.timeMs
		})
		.from(gamePlayers)
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, id),
				isNull(gamePlayers.removedAt)
			)
		)
		.orderBy(asc(gamePlayers.nickname));

/** How many take part, and have answered the question at `position`. */
export async function countsOf(db: Db, schoolId: string, gameId: string, position: number) {
	const [row] = await db
		.select({ players: count(), answered: count(answers.attemptId) })
		.from(gamePlayers)
		.innerJoin(
			attempts,
			and(
				eq(attempts.schoolId, gamePlayers.schoolId),
				eq(attempts.gameId, gamePlayers.gameId),
				eq(attempts.playerId, gamePlayers.playerId)
			)
		)
		.leftJoin(answers, itsAnswerAt(position))
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, gameId),
				isNull(gamePlayers.removedAt)
			)
		);
	return row ?? { players: 0, answered: 0 };
}

/** The best that each of these had of the quiz before, in thousandths of a percent. */
export async function bestBefore(db: Db, { schoolId, id, setId }: GameRow, playerIds: string[]) {
	if (!playerIds.length) return new Map<string, number>();
	const rows = await db
		.select({
			playerId: attempts.playerId,
			best: sql<number>`max(round(100000.0 * greatest(0, ${attempts.milliMarks}) / ${attempts.milliPoints}))::int`
		})
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.setId, setId),
				inArray(attempts.playerId, playerIds),
				isNotNull(attempts.submittedAt),
				sql`${attempts.milliPoints} > 0`,
				sql`${attempts.gameId} is distinct from ${id}`
			)
		)
		.groupBy(attempts.playerId);
	return new Map(rows.map(({ playerId, best }) => [playerId, best]));
}

/** Notes that the server hears of these players. */
export async function markSeen(
	db: Db,
	schoolId: string,
	gameId: string,
	playerIds: readonly string[],
	now: Date
): Promise<void> {
	if (!playerIds.length) return;
	await db
		.update(gamePlayers)
		.set({ seenAt: now })
		.where(
			and(
				eq(gamePlayers.schoolId, schoolId),
				eq(gamePlayers.gameId, gameId),
				inArray(gamePlayers.playerId, [...playerIds]),
				ne(gamePlayers.seenAt, now)
			)
		);
}
