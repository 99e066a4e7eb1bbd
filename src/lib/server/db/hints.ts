import { isFixed } from '../../domain/attempts/tries.ts';
import type { Db } from './client.ts';
import { isSetHeld } from './holds.ts';
import { lockItem } from './open-items.ts';
import type { Player } from './owner.ts';
import { hintsTaken } from './schema/answers.ts';

export type TakingHint =
	| { ok: true }
	/** `no-hint`: the question has none of this number, an earlier one comes first, or none is given. */
	| { ok: false; reason: 'not-found' | 'submitted' | 'over' | 'passed' | 'no-hint' };

/** Takes the hint of this number, from 1. Asked for again, it is shown again and counts once. */
export async function takeHint(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	number: number,
	now = new Date()
): Promise<TakingHint> {
	return db.transaction(async (tx) => {
		const found = await lockItem(tx, player, attemptId, position, now);
		if (!found.ok) return found;
		const { key, question, tries, rules, hintsTaken: taken, passed, playedSet } = found.item;
		if (passed) return { ok: false, reason: 'passed' };
		const isHeld = playedSet !== null && (await isSetHeld(tx, player.schoolId, playedSet, now));
		if (number >= 1 && number <= taken) return { ok: true };
		const isNext = number === taken + 1 && number <= question.hints.length;
		// where the answer stands, a hint would only cost
		if (!isNext || !rules.hints || isHeld || isFixed(tries, rules.marking))
			return { ok: false, reason: 'no-hint' };
		await tx.insert(hintsTaken).values({ ...key, number });
		return { ok: true };
	});
}
