import { isDeepStrictEqual } from 'node:util';
import { itemQuestion, readAnswer } from '../../lib/domain/attempts/items.ts';
import { findAttempt } from '../../lib/server/db/attempts.ts';
import { attemptItemsOf } from '../../lib/server/db/attempt-items.ts';
import { savedAnswersOf, submissionsOf } from '../../lib/server/db/bench.ts';
import type { Db } from '../../lib/server/db/client.ts';
import type { Acknowledged, Seat } from './seat.ts';

/**
 * Holds the database against what students were told: how many confirmed answers are not there as
 * they were sent, and how many attempts have ended with one score.
 */
export async function checkSaved(
	db: Db,
	seats: readonly Seat[],
	acknowledged: readonly Acknowledged[]
) {
	let lost = 0;
	let scoredOnce = 0;
	for (const { player, attemptId } of seats) {
		const own = acknowledged.filter((one) => one.attemptId === attemptId);
		const attempt = await findAttempt(db, player, attemptId);
		if (!attempt) {
			lost += own.length;
			continue;
		}
		const items = await attemptItemsOf(db, player.schoolId, attemptId);
		const saved = await savedAnswersOf(db, player.schoolId, attemptId);
		const shuffling = { seed: attempt.seed, shuffleOptions: attempt.rules.shuffleOptions };
		for (const { position, revision, values } of own) {
			const question = items[position]?.question;
			if (!question) throw new Error('An answer was confirmed to no question');
			const { kind, content } = question;
			const said = readAnswer(itemQuestion(shuffling, position, kind, content), values);
			const stored = saved.find((one) => one.position === position && one.revision === revision);
			if (!stored || !said.ok || !isDeepStrictEqual(stored.answer, said.answer)) lost++;
		}
		const { submittedAt, milliMarks } = attempt;
		const marks = await submissionsOf(db, player.schoolId, attemptId);
		const sum = marks.reduce((total, one) => total + one.milliMarks, 0);
		if (submittedAt && marks.length === items.length && sum === milliMarks) scoredOnce++;
	}
	return { lost, scoredOnce };
}
