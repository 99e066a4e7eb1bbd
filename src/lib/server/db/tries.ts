import type { Certainty } from '../../domain/attempts/certainty.ts';
import { readAnswer } from '../../domain/attempts/items.ts';
import { heldRules } from '../../domain/attempts/rules.ts';
import { marksFor } from '../../domain/attempts/marks.ts';
import { outcomeOf } from '../../domain/attempts/outcome.ts';
import { canCheck, isFixed, tryOf } from '../../domain/attempts/tries.ts';
import { keepAnswer, type Saving } from './answers.ts';
import type { Db } from './client.ts';
import { isSetHeld } from './holds.ts';
import { historyOf, lockItem } from './open-items.ts';
import type { Player } from './owner.ts';
import { tries } from './schema/answers.ts';

export type CheckedAnswer =
	| { ok: true }
	| {
			ok: false;
			reason: Exclude<Saving, { ok: true }>['reason'] | 'no-check' | 'unclear';
	  };

/**
 * Saves the answer and has it checked, in one transaction. An answer that was checked before is not
 * checked again, so that neither a second press nor a second tab costs a try. `unclear` is one that
 * cannot be read yet, or none: it is saved and costs nothing.
 */
export async function checkAnswer(
	db: Db,
	player: Player,
	attemptId: string,
	position: number,
	values: readonly string[],
	base: number,
	certainty: Certainty | null = null,
	now = new Date()
): Promise<CheckedAnswer> {
	return db.transaction(async (tx) => {
		const found = await lockItem(tx, player, attemptId, position, now);
		if (!found.ok) return found;
		const { item } = found;
		const { question, rules, playedSet } = item;
		const { marking } = rules;
		if (item.passed) return { ok: false, reason: 'passed' };
		const isHeld = playedSet !== null && (await isSetHeld(tx, player.schoolId, playedSet, now));
		if (!canCheck(question, isHeld ? heldRules(rules) : rules))
			return { ok: false, reason: 'no-check' };
		const reading = readAnswer(item.asked, values);
		if (!reading.ok) return { ok: false, reason: 'unreadable' };
		const { answer, problem } = reading;
		const isNew = answer !== null && tryOf(question, item.tries, answer) < 0;
		// what is checked for the first time is what the student means, also in an older tab
		const seen = isNew ? ((await historyOf(tx, item))[0]?.revision ?? 0) : base;
		const saved = await keepAnswer(tx, item, { ...reading, base: seen, certainty });
		if (!saved.ok || isFixed(item.tries, marking)) return saved;
		if (answer === null || problem) return { ok: false, reason: 'unclear' };
		if (!isNew) return { ok: true };
		const outcome = outcomeOf(question, { ...item, answer, certainty });
		const { milliCredit } = marksFor(outcome, question.milliPoints, marking);
		// a kind that a person marks has no key, and is not checked
		if (milliCredit === null) return { ok: false, reason: 'no-check' };
		const number = item.tries.length + 1;
		await tx.insert(tries).values({ ...item.key, number, answer, milliCredit });
		return { ok: true };
	});
}
