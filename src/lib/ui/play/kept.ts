import { createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import type { Unsent } from './outbox.ts';

// What waits to be sent is kept on the device too, in case the page is closed without a network.
// Each page keeps its own, so that no tab removes what another one still has to send; whichever page
// of the attempt comes next takes it all up. Private windows may refuse: then the page alone has it.

interface Kept {
	attemptId: string;
	/** When it was last changed, by this device's clock. */
	at: number;
	waiting: Unsent[];
}

/** An attempt that nobody has gone on with for so long is not gone on with here. */
const OLD_MS = 14 * 24 * 60 * 60 * 1000;

const page = `${Date.now()}:${Math.random()}`;
let opened: UseStore | undefined;
const store = () => (opened ??= createStore('lede', 'unsent'));

/** Keeps what waits, in the place of what this page kept before. False where the browser will not. */
export async function keep(attemptId: string, waiting: readonly Unsent[]): Promise<boolean> {
	const key = `${attemptId}:${page}`;
	try {
		const kept: Kept = { attemptId, at: Date.now(), waiting: waiting.map((one) => ({ ...one })) };
		await (waiting.length ? set(key, kept, store()) : del(key, store()));
		return true;
	} catch {
		return false;
	}
}

/** What earlier pages of the attempt have kept, oldest first, and how to remove just that. */
export async function keptOf(
	attemptId: string
): Promise<{ waiting: Unsent[]; forget: () => Promise<void> }> {
	try {
		const all = await entries<string, Kept>(store());
		const own = all.filter(([, kept]) => kept.attemptId === attemptId);
		const old = all.filter(([, { at }]) => at < Date.now() - OLD_MS);
		await remove(old);
		const waiting = own.sort(([, a], [, b]) => a.at - b.at).flatMap(([, kept]) => kept.waiting);
		return { waiting, forget: () => remove(own) };
	} catch {
		return { waiting: [], forget: async () => {} };
	}
}

const remove = (kept: [key: string, kept: Kept][]) =>
	delMany(
		kept.map(([key]) => key),
		store()
	).catch(() => {});
