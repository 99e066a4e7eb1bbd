import { after } from './retry.ts';
import { movedText, warningAt, warningText } from './clock-words.ts';

/** What GET /attempts/[id]/deadline answers. */
interface Told {
	/** The server's time, ms since 1970. */
	now: number;
	deadlineAt: number | null;
	submitted: boolean;
}

const ASK_MS = 20_000;
/** How long a warning stays to be read; who listens has heard it. */
const WORDS_MS = 20_000;

/**
 * How much time an attempt has left, by the server's clock: the device's may be wrong, so it only
 * says how much time has gone by since the server last told its own.
 */
export class Deadline {
	/** ms; null where nothing ends the attempt. */
	left = $state<number | null>(null);
	/** What is to be said now, if anything. */
	words = $state('');

	readonly #path: string;
	#at: number | null;
	/** Added to the time since the page was opened it is the server's. */
	#offset: number;
	#warned: number | null = null;

	constructor(attemptId: string, deadlineAt: number, now: number) {
		this.#path = `/attempts/${attemptId}/deadline`;
		this.#at = deadlineAt;
		this.#offset = now - performance.now();
		this.left = deadlineAt - now;
	}

	/** Runs until the function it gives is called; `onover` or `onclosed` is told once, and ends it. */
	run(onover: () => void, onclosed: () => void): () => void {
		let stopped = false;
		const tick = (moved: string | null = null) => {
			this.left = this.#at === null ? null : this.#at - performance.now() - this.#offset;
			const said = [moved, this.#warning()].filter(Boolean).join(' ');
			if (said) void this.#say(said);
			if (this.left === null || this.left > 0) return;
			stop();
			onover();
		};
		const ask = async () => {
			if (document.visibilityState === 'hidden') return;
			const told = await this.#ask();
			if (stopped || !told) return;
			if (told.submitted) {
				stop();
				onclosed();
			} else tick(told.moved);
		};
		const ticking = setInterval(() => tick(), 250);
		const asking = setInterval(() => void ask(), ASK_MS);
		const seen = () => void ask();
		document.addEventListener('visibilitychange', seen);
		const stop = () => {
			stopped = true;
			clearInterval(ticking);
			clearInterval(asking);
			document.removeEventListener('visibilitychange', seen);
		};
		void ask();
		return stop;
	}

	/** The warning that has become due, once. */
	#warning(): string | null {
		if (this.left === null || this.left <= 0) return null;
		const due = warningAt(this.left);
		const isNew = due !== null && (this.#warned === null || due < this.#warned);
		this.#warned = due;
		return isNew ? warningText(this.left) : null;
	}

	async #say(words: string): Promise<void> {
		this.words = words;
		await after(WORDS_MS);
		if (this.words === words) this.words = '';
	}

	/** Asks the server; null where it does not answer. */
	async #ask(): Promise<(Told & { moved: string | null }) | null> {
		const asked = performance.now();
		try {
			const response = await fetch(this.#path, { cache: 'no-store' });
			if (!response.ok) return null;
			const told = (await response.json()) as Told;
			// it was said somewhere between asking and hearing
			this.#offset = told.now - (asked + performance.now()) / 2;
			const moved = this.#at === null ? null : movedText(this.#at, told.deadlineAt);
			this.#at = told.deadlineAt;
			return { ...told, moved };
		} catch {
			return null;
		}
	}
}
