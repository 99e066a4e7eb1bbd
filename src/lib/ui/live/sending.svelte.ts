import { untilRetry } from '../play/retry.ts';

/** Why an answer was not taken. */
export type AnswerRefusal = 'not-found' | 'unreadable' | 'late' | 'answered';
type Reply = { ok: true } | { ok: false; reason: AnswerRefusal };

/** The way of one answer to the server. `waiting`: no connection, and it is tried again. */
export class Sending {
	state = $state<'idle' | 'sending' | 'waiting' | 'sent' | 'late' | 'unreadable'>('idle');

	#stopped = false;

	/** Sends until the server has said something, or `isOver`; true when it has the answer. */
	async send(gameId: string, form: FormData, isOver: () => boolean): Promise<boolean> {
		if (this.state === 'sending' || this.state === 'waiting') return false;
		this.state = 'sending';
		for (let failures = 0; !this.#stopped; failures++) {
			const reply = await post(gameId, form);
			if (reply) return this.#heard(reply);
			// what is on its way when the time is over may still be in time: one try more
			if (isOver() && failures > 0) return this.#heard({ ok: false, reason: 'late' });
			this.state = 'waiting';
			await untilRetry(failures);
		}
		return false;
	}

	/** Its question is no longer shown. */
	stop(): void {
		this.#stopped = true;
	}

	#heard(reply: Reply): boolean {
		// a try before this one came through, or another page of the same player's did
		const isIn = reply.ok || reply.reason === 'answered';
		if (isIn) this.state = 'sent';
		else this.state = reply.reason === 'unreadable' ? 'unreadable' : 'late';
		return isIn;
	}
}

/** What the server says; null where nothing came of it. */
async function post(gameId: string, body: FormData): Promise<Reply | null> {
	try {
		const response = await fetch(`/games/${gameId}/answers`, {
			method: 'POST',
			headers: { accept: 'application/json' },
			cache: 'no-store',
			signal: AbortSignal.timeout?.(8000),
			body
		});
		if (response.status >= 500 || response.status === 429) return null;
		return (await response.json()) as Reply;
	} catch {
		return null;
	}
}
