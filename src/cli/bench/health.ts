import { setTimeout as sleep } from 'node:timers/promises';

/** What `/healthz` says while somebody keeps asking. */
export interface Health {
	/** How often it said that the database is down. */
	said503: number;
	/** The longest that an answer took, whatever it said. */
	slowestMs: number;
}

/** Asks every quarter of a second until it is stopped; nobody there is no answer. */
export function watchHealth(origin: () => string): () => Promise<Health> {
	const health: Health = { said503: 0, slowestMs: 0 };
	let isOver = false;
	const watching = (async () => {
		while (!isOver) {
			const began = performance.now();
			const answer = await fetch(`${origin()}/healthz`).catch(() => null);
			if (answer) health.slowestMs = Math.max(health.slowestMs, performance.now() - began);
			if (answer?.status === 503) health.said503++;
			await sleep(250);
		}
	})();
	return async () => {
		isOver = true;
		await watching;
		return health;
	};
}
