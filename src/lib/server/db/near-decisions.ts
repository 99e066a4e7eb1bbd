import { answerKey } from '../../domain/questions/same-answer.ts';
import type { Db } from './client.ts';
import { correctQuestion } from './corrections.ts';
import { nearAnswers } from './near-answers.ts';
import type { Owner } from './owner.ts';
import { lockQuestion } from './question-lock.ts';
import type { Decided } from './undoing.ts';

/**
 * Says of all answers that are equal to a near miss whether they count. `key` is the group's in the
 * queue. Decided in another tab before, it changes nothing.
 */
export async function decideNearMiss(
	db: Db,
	owner: Owner,
	versionId: string,
	key: string,
	counts: boolean,
	reason: string,
	now: Date
): Promise<Decided> {
	return db.transaction(async (tx) => {
		const current = await lockQuestion(tx, owner, versionId);
		if (!current) return { ok: false, reason: 'not-found' };
		const { answers } = await nearAnswers(tx, { ...owner, versionId: current });
		const one = answers.find(({ question, answer }) => answerKey(question, answer) === key);
		if (!one) return { ok: false, reason: 'decided' };
		const ruling = counts ? one.near.counts : one.near.doesNot;
		const rulings = [ruling];
		const done = await correctQuestion(tx, owner, current, { way: 'ruling', rulings }, reason, now);
		return done.ok
			? { ok: true, undoing: { by: 'uncorrect', id: done.versionId } }
			: { ok: false, reason: 'decided' };
	});
}
