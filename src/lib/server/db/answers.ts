import { and, eq, exists, isNull, lt, or, sql } from 'drizzle-orm';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { readAnswer, valuesOf } from '../../domain/attempts/items.ts';
import { decide, type Choice } from '../../domain/attempts/revisions.ts';
import { isFixed } from '../../domain/attempts/tries.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import { ofPlayer } from './attempts.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import { historyOf, lockItem, type LockedItem } from './open-items.ts';
import type { Player } from './owner.ts';
import { itsAssignment } from './rules.ts';
import { answers, attemptItems, attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';

export type Saving =
	| {
			ok: true;
			revision: number;
			/** What is wrong with the answer that stands now. */
			problem: AnswerProblem | null;
			/** That answer, where it is not the one that was sent. */
			instead: Instead | null;
	  }
	| { ok: false; reason: 'not-found' | 'submitted' | 'over' | 'unreadable' | 'fixed' | 'passed' };

/** A newer answer, from another page or device, that what was sent did not come over. */
export interface Instead {
	values: string[];
	certainty: Certainty | null;
	/** On the page that was sent something had been chosen; false for one that was only stale. */
	chosen: boolean;
}

/** What a page says to a question. */
export interface Said extends Choice {
	problem: AnswerProblem | null;
	/** The revision that the page was made from. */
	base: number;
}

/**
 * Saves an answer to one item of the player's open attempt. It becomes the newest revision if it is
 * a choice that no page has sent before (`decide`), unless the question's answer was checked and
 * stands, or its student has gone on and cannot go back. Nothing is graded here: a right answer takes
 * as long to save as a wrong one.
 */
export async function saveAnswer(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	values: readonly string[],
	base: number,
	certainty: Certainty | null = null,
	now = new Date()
): Promise<Saving> {
	return db.transaction(async (tx) => {
		const found = await lockItem(tx, player, attemptId, position, now);
		if (!found.ok) return found;
		const reading = readAnswer(found.item.asked, values);
		if (!reading.ok) return { ok: false, reason: 'unreadable' };
		return keepAnswer(tx, found.item, { ...reading, base, certainty });
	});
}

/** Makes what was read the newest revision, if that is news; the caller holds the attempt's row. */
export async function keepAnswer(tx: Db, item: LockedItem, said: Said): Promise<Saving> {
	const { answer, certainty, problem, base } = said;
	const decision = decide(await historyOf(tx, item), base, said);
	if (decision.as === 'new') {
		const { revision } = decision;
		if (item.passed) return { ok: false, reason: 'passed' };
		const fixed = isFixed(item.tries, item.rules.marking);
		if (fixed && answer !== null) return { ok: false, reason: 'fixed' };
		// its page locks the fields, and locked fields are not sent
		if (fixed) return { ok: true, revision: revision - 1, problem, instead: null };
		await tx.insert(answers).values({ ...item.key, revision, answer, certainty });
		if (!item.rules.goBack && item.reached < item.key.position) await reach(tx, item.key);
		return { ok: true, revision, problem, instead: null };
	}
	const { as, newest } = decision;
	const { revision } = newest;
	if (as === 'stands') return { ok: true, revision, problem, instead: null };
	const values = valuesOf(item.asked, newest.answer);
	const stored = readAnswer(item.asked, values);
	const instead = { values, certainty: newest.certainty, chosen: as === 'again' };
	return { ok: true, revision, problem: stored.ok ? stored.problem : null, instead };
}

/** Notes how far a student has come where there is no going back; it never goes down. */
export async function reach(
	db: Db,
	{ schoolId, attemptId, position }: LockedItem['key']
): Promise<void> {
	await db
		.update(attempts)
		.set({ reached: position })
		.where(
			and(
				eq(attempts.schoolId, schoolId),
				eq(attempts.id, attemptId),
				lt(attempts.reached, position),
				isNull(attempts.submittedAt)
			)
		);
}

/** Notes when an item was first shown, and where there is no going back that its student came so far. */
export async function markServed(
	db: Db,
	schoolId: string,
	attemptId: string,
	position: number,
	now: Date,
	goBack = true
) {
	if (!goBack) await reach(db, { schoolId, attemptId, position });
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

/**
 * Notes the same in one statement where that is all there is to it: an open attempt of the player's
 * in which one may go back, and an item that was not shown before. False where it is otherwise.
 */
export async function markFirstServed(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	now: Date
): Promise<boolean> {
	if (!isId(attemptId)) return false;
	const open = db
		.select({ one: sql`1` })
		.from(attempts)
		.leftJoin(assignments, itsAssignment)
		.where(
			and(
				ofPlayer(player, attemptId),
				isNull(attempts.gameId),
				isNull(attempts.submittedAt),
				or(isNull(assignments.id), assignments.goBack)
			)
		);
	const served = await db
		.update(attemptItems)
		.set({ servedAt: now })
		.where(
			and(
				eq(attemptItems.schoolId, player.schoolId),
				eq(attemptItems.attemptId, attemptId),
				eq(attemptItems.position, position),
				isNull(attemptItems.servedAt),
				exists(open)
			)
		)
		.returning({ position: attemptItems.position });
	return served.length > 0;
}
