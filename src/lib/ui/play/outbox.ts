import type { Answered } from './answered.ts';

/** An answer that the server has not confirmed. */
export interface Unsent extends Answered {
	number: number;
	/** The revision that it was made from. */
	base: number;
	/** It was sent, and may have been saved: it must be confirmed as it is. */
	sent: boolean;
}

/**
 * The answers of an attempt that wait to be sent, oldest first. One that was sent is not replaced by
 * a newer one but sent again until the server confirms it: only then is it known from which
 * revision the newer one was made.
 */
export class Outbox {
	#waiting: Unsent[] = [];

	get waiting(): readonly Unsent[] {
		return this.#waiting;
	}

	/** The questions that they answer. */
	get numbers(): number[] {
		return [...new Set(this.#waiting.map(({ number }) => number))];
	}

	has(number: number): boolean {
		return this.#waiting.some((one) => one.number === number);
	}

	/** Puts an answer in that was made from revision `base`. */
	put(number: number, { values, certainty }: Answered, base: number): void {
		const open = this.#waiting.find((one) => one.number === number && !one.sent);
		if (open) Object.assign(open, { values, certainty });
		else this.#waiting.push({ number, values, certainty, base, sent: false });
	}

	/** Puts what an earlier page kept before what this one says; the questions that it speaks for. */
	putBack(kept: readonly Unsent[]): Unsent[] {
		const unsaid = kept.filter(({ number }) => !this.has(number));
		const back = kept.filter((one) => one.sent || unsaid.includes(one));
		this.#waiting.unshift(...back.map((one) => ({ ...one })));
		return unsaid;
	}

	/** The answer to be sent now. */
	next(): Unsent | null {
		const [first] = this.#waiting;
		if (first) first.sent = true;
		return first ?? null;
	}

	/** Takes out what the server has dealt with; what is newer is made from `revision` now. */
	done(one: Unsent, revision: number): void {
		this.#waiting = this.#waiting.filter((other) => other !== one);
		for (const other of this.#waiting) if (other.number === one.number) other.base = revision;
	}
}
