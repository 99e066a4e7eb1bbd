import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from './client.ts';
import { rulesFrom } from './rules.ts';
import { attempts } from './schema/answers.ts';
import { games } from './schema/games.ts';
import { closeAttempt, withRules } from './submissions.ts';

/** So many attempts are closed in one transaction. */
const BATCH = 50;

/**
 * Grades and closes the attempts of games that are over: of one game, or of all that are left, as
 * after a crash. Several may do it at once. How many were closed here.
 */
export async function closeGameAttempts(
	db: Db,
	now: Date,
	only: string | null = null
): Promise<number> {
	let closed = 0;
	for (;;) {
		const count = await db.transaction(async (tx) => {
			const over = tx
				.select({ id: games.id })
				.from(games)
				.where(and(isNotNull(games.endedAt), only ? eq(games.id, only) : undefined));
			const rows = await withRules(tx)
				.where(and(isNull(attempts.submittedAt), inArray(attempts.gameId, over)))
				.orderBy(asc(attempts.id))
				.limit(BATCH)
				.for('update', { of: attempts, skipLocked: true });
			for (const row of rows) await closeAttempt(tx, row.attempt, rulesFrom(row), now);
			return rows.length;
		});
		closed += count;
		if (count < BATCH) return closed;
	}
}
