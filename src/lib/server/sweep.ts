import type { Db } from './db/client.ts';
import { removeExpired } from './db/expiry.ts';
import { purge } from './db/purge.ts';
import { claimPurge } from './db/retention.ts';
import { closeGameAttempts } from './db/game-end.ts';
import { settleOverdue } from './db/settling.ts';
import { log } from './log.ts';
import { ownZone } from './zone.ts';

const SETTLE_EVERY_MS = 30_000;
const TIDY_EVERY_MS = 60 * 60 * 1000;

/**
 * Hands in what ran out while nobody looked, now and every 30 s, and tidies up now and every hour.
 * Each process of several may do it. The returned function ends it, once what is under way is done.
 */
export function startSweep(db: Db, schoolId: string): () => Promise<void> {
	const failed = (err: unknown) => log.error({ err }, 'An attempt could not be handed in');
	const endings = [
		repeat(SETTLE_EVERY_MS, () => settleOverdue(db, new Date(), null, failed), failed),
		repeat(SETTLE_EVERY_MS, () => closeGameAttempts(db, new Date()), failed),
		repeat(
			TIDY_EVERY_MS,
			() => tidyUp(db, schoolId, new Date()),
			(err) => log.error({ err }, 'What has expired could not be removed')
		)
	];
	return async () => {
		await Promise.all(endings.map((end) => end()));
	};
}

/** Removes what has expired; once a day also the answers that the school keeps no longer. */
export async function tidyUp(db: Db, schoolId: string, now: Date): Promise<void> {
	if (!(await claimPurge(db, schoolId, now))) {
		await removeExpired(db, schoolId, now);
		return;
	}
	const { before: _, ...removed } = await purge(db, { schoolId, userId: null }, now, ownZone());
	if (Object.values(removed).some((count) => count > 0)) log.info({ removed }, 'purged');
}

/** Does it now and again, never twice at once; the returned function ends it. */
function repeat(
	everyMs: number,
	work: () => Promise<unknown>,
	failed: (error: unknown) => void
): () => Promise<void> {
	let running: Promise<void> | null = null;
	const run = () => {
		running ??= work()
			.then(() => undefined, failed)
			.finally(() => (running = null));
	};
	run();
	const timer = setInterval(run, everyMs);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
