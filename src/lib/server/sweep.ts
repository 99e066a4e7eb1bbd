import type { Db } from './db/client.ts';
import { settleOverdue } from './db/settling.ts';
import { log } from './log.ts';

const EVERY_MS = 30_000;

/**
 * Hands in what ran out while nobody looked, now and every 30 s. Each process of several may do it.
 * The returned function ends it, once the sweep that is under way is done.
 */
export function startSweep(db: Db): () => Promise<void> {
	let running: Promise<void> | null = null;
	const failed = (err: unknown) => log.error({ err }, 'An attempt could not be handed in');
	const sweep = () => {
		running ??= settleOverdue(db, new Date(), null, failed)
			.then(() => undefined, failed)
			.finally(() => (running = null));
	};
	sweep();
	const timer = setInterval(sweep, EVERY_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await running;
	};
}
