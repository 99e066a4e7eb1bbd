import { and, eq, exists, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { itsAssignment } from './rules.ts';
import { attempts, tries } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { games } from './schema/games.ts';

/**
 * Whether the player has had the answers of a quiz in an assignment or a live game, or can look at
 * them there: what they play of it afterwards is practice.
 */
export const isToldElsewhere = async (db: Db, player: Player, setId: string): Promise<boolean> =>
	(await isToldByGame(db, player, setId)) || (await isToldByAssignment(db, player, setId));

/** A game shows the answers to everybody in it, from its first question on. */
async function isToldByGame(db: Db, { schoolId, playerId }: Player, setId: string) {
	const [told] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(games, and(eq(games.schoolId, attempts.schoolId), eq(games.id, attempts.gameId)))
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.playerId, playerId),
				eq(attempts.setId, setId),
				ne(games.phase, 'lobby')
			)
		)
		.limit(1);
	return told !== undefined;
}

async function isToldByAssignment(
	db: Db,
	{ schoolId, playerId }: Player,
	setId: string
): Promise<boolean> {
	const checked = db
		.select({ one: sql`1` })
		.from(tries)
		.where(and(eq(tries.schoolId, attempts.schoolId), eq(tries.attemptId, attempts.id)));
	const [told] = await db
		.select({ id: attempts.id })
		.from(attempts)
		.innerJoin(assignments, itsAssignment)
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.playerId, playerId),
				eq(attempts.setId, setId),
				or(
					and(ne(assignments.feedback, 'score-only'), isNotNull(attempts.submittedAt)),
					and(eq(assignments.feedback, 'at-once'), exists(checked))
				)
			)
		)
		.limit(1);
	return told !== undefined;
}
