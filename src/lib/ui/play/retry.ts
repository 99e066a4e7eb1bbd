const MS = [1000, 2000, 4000, 8000, 15_000];

/** How long to wait before trying again what failed for the `failures`-th time (from 0). */
export const retryMs = (failures: number): number => MS[Math.min(failures, MS.length - 1)] ?? 0;

export const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Until it is time to try again, or the browser says that there is a network. */
export const untilRetry = (failures: number) =>
	Promise.race([
		after(retryMs(failures)),
		new Promise<void>((done) => addEventListener('online', () => done(), { once: true }))
	]);
