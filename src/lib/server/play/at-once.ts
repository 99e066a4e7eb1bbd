import type { RequestEvent } from '@sveltejs/kit';
import { readNumber } from '../../domain/attempts/steps.ts';
import { currentPlayer } from '../auth/player.ts';
import { markFirstServed } from '../db/answers.ts';
import { isCorrectedSince } from '../db/correction-history.ts';
import { db } from '../db/index.ts';
import { saveAtOnce } from '../db/save-at-once.ts';
import type { answerForm } from './answering.ts';

// What a class does all the time is done with as few statements as it takes. Where one of these says
// that it was not done, the way with all its questions and refusals follows.

/** Saves the answer; null where that takes more than the usual. */
export async function savedAtOnce(
	event: RequestEvent,
	{ answer, revision, certainty }: Awaited<ReturnType<typeof answerForm>>,
	now: Date
) {
	const item = await itemOf(event);
	if (!item) return null;
	const { player, attemptId, position } = item;
	const sent = { attemptId, position, values: answer, base: revision, certainty };
	return saveAtOnce(db(), player, sent, now);
}

/**
 * Notes that the question was shown for the first time, and whether a correction came since the
 * attempt began; null where there is more to it.
 */
export async function shownAtOnce(event: RequestEvent): Promise<'as it was' | 'corrected' | null> {
	const item = await itemOf(event);
	if (!item) return null;
	const { player, attemptId, position } = item;
	if (!(await markFirstServed(db(), player, attemptId, position, new Date()))) return null;
	const corrected = await isCorrectedSince(db(), player.schoolId, attemptId, position);
	return corrected ? 'corrected' : 'as it was';
}

/** Who asks, and what the URL names; whether there is such an item, its reader will see. */
async function itemOf(event: RequestEvent) {
	const player = await currentPlayer(event);
	const number = readNumber(event.params.n ?? '', Infinity);
	if (!player || !number) return null;
	return { player, attemptId: event.params.id ?? '', position: number - 1 };
}
