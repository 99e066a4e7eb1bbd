import { schoolId } from '../auth/school.ts';
import { addLiveAnswers, type LiveAnswer } from '../db/game-answers.ts';
import { tellGame } from '../db/game-events.ts';
import { db } from '../db/index.ts';
import { log } from '../log.ts';

interface Waiting {
	given: LiveAnswer;
	settle: (written: boolean) => void;
	fail: (error: unknown) => void;
}

/** What has come in since the last statement went out. */
let waiting: Waiting[] = [];
let writing = false;
const TELL_EVERY_MS = 250;
const told = new Set<string>();

/**
 * Writes an answer with all others that come in while the statement before is on its way: alone it
 * goes at once, and many cost little more than one. False when it was late, or not the first.
 */
export function writeAnswer(given: LiveAnswer): Promise<boolean> {
	return new Promise((settle, fail) => {
		waiting.push({ given, settle, fail });
		if (!writing) void writeAll();
	});
}

async function writeAll(): Promise<void> {
	writing = true;
	while (waiting.length) {
		const batch = waiting;
		waiting = [];
		try {
			const given = batch.map((one) => one.given);
			const written = await addLiveAnswers(db(), schoolId(), given);
			for (const {
				given: { attemptId, position },
				settle
			} of batch) {
				// of two of the same answer in one batch the first was written, the other is told as much
				settle(written.has(`${attemptId}:${position}`));
			}
			for (const gameId of new Set(given.map((one) => one.gameId))) tellSoon(gameId);
		} catch (error) {
			for (const { fail } of batch) fail(error);
		}
	}
	writing = false;
}

/** Hosts hear of answers at most four times a second from this process. */
function tellSoon(gameId: string): void {
	if (told.has(gameId)) return;
	told.add(gameId);
	setTimeout(() => {
		told.delete(gameId);
		tellGame(db(), gameId, 'answers').catch((err: unknown) =>
			log.error({ err }, 'A host could not be told of answers')
		);
	}, TELL_EVERY_MS);
}
