import { and, asc, eq, isNotNull, ne } from 'drizzle-orm';
import { mayDisagree } from '../../domain/attempts/disagreeing.ts';
import type { Objection } from '../../domain/attempts/objection.ts';
import { ofPlayer } from './attempts.ts';
import type { Db } from './client.ts';
import { isId, newId } from './ids.ts';
import type { Player } from './owner.ts';
import { gradedItems } from './results.ts';
import { attempts, gradings } from './schema/answers.ts';
import { disputes } from './schema/disputes.ts';

/**
 * Notes that the player disagrees with how an answer was marked; the first word on an answer stands.
 * False when there is no such mark of theirs. The caller knows that they may see the answers. An
 * author's own try is none of a teacher's business.
 */
export async function addDispute(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	words: string,
	now: Date
): Promise<boolean> {
	if (!isId(attemptId)) return false;
	return db.transaction(async (tx) => {
		const { schoolId } = player;
		const [attempt] = await tx
			.select({ id: attempts.id })
			.from(attempts)
			.where(
				and(ofPlayer(player, attemptId), isNotNull(attempts.submittedAt), ne(attempts.via, 'owner'))
			);
		const items = attempt ? await gradedItems(tx, schoolId, attempt.id) : [];
		const item = items.find((one) => one.position === position);
		if (!item || !mayDisagree(item)) return false;
		await tx
			.insert(disputes)
			.values({ id: newId(), schoolId, attemptId, position, words, createdAt: now })
			.onConflictDoNothing();
		return true;
	});
}

/** The objections to an attempt's marks, by position; the caller has found it through its player. */
export async function objectionsTo(
	db: Db,
	schoolId: string,
	attemptId: string
): Promise<Map<number, Objection>> {
	const rows = await db
		.select()
		.from(disputes)
		.where(and(eq(disputes.schoolId, schoolId), eq(disputes.attemptId, attemptId)));
	if (!rows.length) return new Map();
	const marks = await db
		.select({
			position: gradings.position,
			milliMarks: gradings.milliMarks,
			gradedAt: gradings.gradedAt
		})
		.from(gradings)
		.where(and(eq(gradings.schoolId, schoolId), eq(gradings.attemptId, attemptId)))
		.orderBy(asc(gradings.id));
	return new Map(
		rows.map(({ position, words, state, reply, createdAt }) => {
			const own = marks.filter((mark) => mark.position === position);
			const then = own.findLast(({ gradedAt }) => gradedAt <= createdAt) ?? own[0];
			const gained = (own.at(-1)?.milliMarks ?? 0) - (then?.milliMarks ?? 0);
			// what was said before it was opened again is not the last word
			return [position, { words, state, reply: state === 'open' ? '' : reply, gained }];
		})
	);
}
