import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull } from 'drizzle-orm';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { readAnswer } from '../../domain/attempts/items.ts';
import { isFixed } from '../../domain/attempts/tries.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import type { Db } from './client.ts';
import { historyOf, lockItem, type LockedItem } from './open-items.ts';
import type { Player } from './owner.ts';
import { answers, attemptItems } from './schema/answers.ts';

export type Saving =
	| { ok: true; revision: number; problem: AnswerProblem | null }
	| { ok: false; reason: 'not-found' | 'submitted' | 'unreadable' | 'fixed' };

/** What a page says to a question. */
export interface Said {
	answer: unknown;
	certainty: Certainty | null;
	problem: AnswerProblem | null;
	/** The revision that the page was made from. */
	base: number;
}

/**
 * Saves an answer to one item of the player's open attempt.
 *
 * A page that still says what its `base` revision said changes nothing, so a stale tab cannot undo
 * what another tab saved; sending the same answer twice adds nothing. Otherwise the answer becomes
 * the newest revision, unless the question's answer was checked and stands.
 */
export async function saveAnswer(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	values: readonly string[],
	base: number,
	certainty: Certainty | null = null
): Promise<Saving> {
	return db.transaction(async (tx) => {
		const found = await lockItem(tx, player, attemptId, position);
		if (!found.ok) return found;
		const reading = readAnswer(found.item.asked, values);
		if (!reading.ok) return { ok: false, reason: 'unreadable' };
		return keepAnswer(tx, found.item, { ...reading, base, certainty });
	});
}

/** Makes what was read the newest revision, if that is news; the caller holds the attempt's row. */
export async function keepAnswer(tx: Db, item: LockedItem, said: Said): Promise<Saving> {
	const { answer, certainty, problem, base } = said;
	const history = await historyOf(tx, item);
	const newest = history[0] ?? NOTHING;
	const seen = history.find(({ revision }) => revision === base) ?? NOTHING;
	const saysWhat = (one: typeof NOTHING) =>
		isDeepStrictEqual(answer, one.answer) && certainty === one.certainty;
	const unchanged = { ok: true as const, revision: newest.revision, problem };
	if (saysWhat(seen) || saysWhat(newest)) return unchanged;
	if (isFixed(item.tries, item.marking))
		// its page locks the fields, and locked fields are not sent
		return answer === null ? unchanged : { ok: false, reason: 'fixed' };
	const revision = newest.revision + 1;
	await tx.insert(answers).values({ ...item.key, revision, answer, certainty });
	return { ok: true, revision, problem };
}

const NOTHING = { revision: 0, answer: null as unknown, certainty: null as Certainty | null };

/** Notes when an item was first shown. */
export async function markServed(
	db: Db,
	schoolId: string,
	attemptId: string,
	position: number,
	now: Date
) {
	await db
		.update(attemptItems)
		.set({ servedAt: now })
		.where(
			and(
				eq(attemptItems.schoolId, schoolId),
				eq(attemptItems.attemptId, attemptId),
				eq(attemptItems.position, position),
				isNull(attemptItems.servedAt)
			)
		);
}
