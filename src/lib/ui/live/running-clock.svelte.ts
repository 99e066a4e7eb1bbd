import { untrack } from 'svelte';
import type { LiveQuestion } from '../../domain/live/views.ts';
import { Countdown } from './stream.svelte.ts';

interface Timed {
	asks: Pick<LiveQuestion, 'opensInMs' | 'closesInMs'> | null;
	endsInMs: number | null;
	paused: boolean;
}

/** How long what runs is still read and answered; each view sets it anew. */
export class RunningClock {
	readonly #opens = new Countdown();
	readonly #closes = new Countdown();

	constructor(view: () => Timed) {
		// the server shows what is left when the page is made, and counts nothing
		untrack(() => this.#set(view(), false));
		$effect(() => this.#set(view(), true));
	}

	/** ms until answers are taken. */
	get opens(): number {
		return this.#opens.left ?? 0;
	}

	/** ms until they are taken no more; null where no clock runs. */
	get closes(): number | null {
		return this.#closes.left;
	}

	stop(): void {
		this.#opens.stop();
		this.#closes.stop();
	}

	#set({ asks, endsInMs, paused }: Timed, runs: boolean): void {
		untrack(() => {
			this.#opens.start(asks?.opensInMs ?? 0, runs && !paused);
			this.#closes.start(asks?.closesInMs ?? endsInMs, runs && !paused);
		});
	}
}
