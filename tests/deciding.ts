import { saveAnswer } from '../src/lib/server/db/answers.ts';
import { startAttempt } from '../src/lib/server/db/attempts.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { addDispute } from '../src/lib/server/db/disputes.ts';
import { disputes } from '../src/lib/server/db/schema/disputes.ts';
import { submitAttempt } from '../src/lib/server/db/submissions.ts';
import { someoneAt } from './factories.ts';

export const NOW = new Date('2026-03-04T10:00:00Z');
/** The place of the question about the river in a quiz of `someQuestions`; it is the Silverwater. */
export const RIVER = 4;

/** Someone who named this river and handed in. */
export async function named(db: Db, link: string, river: string) {
	const { player, token, quiz } = await someoneAt(db, link);
	const attemptId = await startAttempt(db, player, quiz);
	await saveAnswer(db, player, attemptId, RIVER, [river], 0);
	await submitAttempt(db, player, attemptId, NOW);
	return { player, token, attemptId };
}

/** Someone who did, and disagrees with the mark; `id` is the dispute's. */
export async function disputed(db: Db, link: string, river: string) {
	const one = await named(db, link, river);
	await addDispute(db, one.player, one.attemptId, RIVER, 'The map says so.', NOW);
	const rows = await db.select().from(disputes);
	const id = rows.find(({ attemptId }) => attemptId === one.attemptId)?.id;
	if (!id) throw new Error('There is a mark to disagree with');
	return { ...one, id };
}
