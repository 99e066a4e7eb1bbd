import { and, eq, sql } from 'drizzle-orm';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { GRACE_MS } from '../../domain/live/flow.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import { answers, attempts } from './schema/answers.ts';
import { gamePlayers, games } from './schema/games.ts';

/** An answer of a game as it came in. */
export interface LiveAnswer {
	gameId: string;
	playerId: string;
	attemptId: string;
	position: number;
	/** The index in the game's list of the question that it answers. */
	index: number;
	/** The kind's stored answer. */
	answer: unknown;
	certainty: Certainty | null;
	/** When it came in, by the server's clock. */
	at: Date;
}

/**
 * Writes answers of any number of players and games in one statement: those to what is open now,
 * within their player's own time (`takesAnswers` in SQL), and each only once. The games' rows are
 * shared while that is done: who closes a question waits, and whoever comes after the closing finds
 * it closed. Returns which of them were written.
 */
export async function addLiveAnswers(
	db: Db,
	schoolId: string,
	given: readonly LiveAnswer[]
): Promise<Set<string>> {
	const rows = given.map(
		({ gameId, playerId, attemptId, position, index, answer, certainty, at }) => ({
			...{ game_id: gameId, player_id: playerId, attempt_id: attemptId, position, index },
			...{ answer, certainty, at: at.toISOString() }
		})
	);
	const written = await db
		.insert(answers)
		.select(
			sql`select g.school_id, a.attempt_id, a.position, 1, a.answer, a.certainty, a.at
			from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
				as a(game_id uuid, player_id uuid, attempt_id uuid, position int, index int,
					answer jsonb, certainty int, at timestamptz)
			join ${games} g on g.school_id = ${schoolId} and g.id = a.game_id
				and g.phase in ('question', 'working') and g.paused_at is null
				and a.at >= g.opens_at and (g.asked ->> a.position)::int = a.index
				and (g.phase = 'working' or a.position = jsonb_array_length(g.asked) - 1)
			join ${gamePlayers} p on p.school_id = g.school_id and p.game_id = g.id
				and p.player_id = a.player_id and p.removed_at is null
				and (p.time_percent is null or g.closes_at is null or a.at <= g.opens_at
					+ (g.closes_at - g.opens_at) * p.time_percent / 100
					+ ${GRACE_MS} * interval '1 millisecond')
			for share of g`
		)
		.onConflictDoNothing()
		.returning({ attemptId: answers.attemptId, position: answers.position });
	return new Set(written.map(({ attemptId, position }) => `${attemptId}:${position}`));
}

/** The attempt that a player's answers in a game belong to; null for who is not in it. */
export async function liveAttempt(
	db: Db,
	{ schoolId, playerId }: Player,
	gameId: string
): Promise<string | null> {
	if (!isId(gameId)) return null;
	const [attempt] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.gameId, gameId),
				eq(attempts.playerId, playerId)
			)
		);
	return attempt?.id ?? null;
}

/** Whether a question of a game was answered before. */
export const hasLiveAnswer = async (
	db: Db,
	schoolId: string,
	attemptId: string,
	position: number
): Promise<boolean> =>
	(await db.$count(
		answers,
		and(
			eq(answers.schoolId, schoolId),
			eq(answers.attemptId, attemptId),
			eq(answers.position, position)
		)
	)) > 0;
