import { createContext } from 'svelte';
import type { SheetQuestion } from '../../domain/attempts/sheet.ts';
import { isSame, type Answered } from './answered.ts';
import { Outbox, type Unsent } from './outbox.ts';
import { save } from './save.ts';
import { keepUnsent, keptUnsent } from './unsent.ts';

/** How saving stands: `waiting` has no connection and tries again, `refused` will not come right. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused';

const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

/**
 * The answers of one attempt in the browser. They are sent one after the other, each with the
 * revision it was made from, and again until the server has them; going on waits for none.
 */
export class AnswerSheet {
	readonly attemptId: string;
	readonly asksCertainty: boolean;
	questions = $state<SheetQuestion[]>([]);
	state = $state<SaveState>('idle');
	/** Where to go when the attempt turns out to be closed: it was submitted in another tab. */
	closed = $state<string | null>(null);
	/** The question that was changed after its answer had been checked: the change does not count. */
	overruled = $state<number | null>(null);
	/** The question at which a newer answer, given elsewhere, has come in the place of this page's. */
	elsewhere = $state<number | null>(null);
	/** By number, how often an answer came from elsewhere: what is on the screen is then old. */
	restored = $state<Record<number, number>>({});

	readonly #outbox = new Outbox();
	#kept: Unsent[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	#failures = 0;

	constructor(attemptId: string, questions: readonly SheetQuestion[], asksCertainty: boolean) {
		this.asksCertainty = asksCertainty;
		this.attemptId = attemptId;
		this.questions = questions.map((question) => ({ ...question }));
	}

	/** The numbers of the questions without an answer. */
	get open(): number[] {
		return this.questions.flatMap(({ values }, index) => (values.length ? [] : [index + 1]));
	}

	/** Looks for what an earlier page could not send, before this one keeps anything of its own. */
	recall(): void {
		this.#kept = keptUnsent(this.attemptId);
	}

	/** Takes that up, but for what was answered on this page already. */
	restore(): void {
		const known = this.#kept.filter(({ number }) => this.questions[number - 1]);
		for (const { number, values, certainty } of this.#outbox.putBack(known))
			this.#show(number, { values, certainty });
		if (known.length) this.#sendAfter(0);
	}

	/** Notes an answer and sends it; what is being typed may wait `delay` for its next letter. */
	change(number: number, answered: Answered, delay = 0): void {
		const question = this.questions[number - 1];
		if (!question) return;
		Object.assign(question, answered, { problem: null });
		if (this.elsewhere === number) this.elsewhere = null;
		this.#outbox.put(number, answered, question.revision);
		this.#keep();
		this.#sendAfter(delay);
	}

	/** Takes what the server shows of a question now, but for an answer that was given meanwhile. */
	accept(number: number, fresh: SheetQuestion): void {
		const question = this.questions[number - 1];
		if (!question) return;
		const { values, certainty } = question;
		if (this.#outbox.has(number)) Object.assign(question, { ...fresh, values, certainty });
		else this.#show(number, fresh);
	}

	/** Sends what is there, now. True when the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.#outbox.waiting.length) await (this.#sending ??= this.#sendAll());
		return this.#outbox.waiting.length === 0;
	}

	/** Gives a save that is under way a moment, so that a problem shows where it arose. */
	async settle(ms: number): Promise<void> {
		await Promise.race([this.flush(), new Promise((done) => setTimeout(done, ms))]);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#sendAfter(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), ms);
	}

	async #sendAll(): Promise<void> {
		// a quick save needs no words before it is done
		const slow = setTimeout(() => (this.state = 'saving'), this.state === 'waiting' ? 0 : 300);
		try {
			for (let next = this.#outbox.next(); next; next = this.#outbox.next()) {
				this.#keep();
				if (!(await this.#send(next))) return;
			}
			this.state = 'saved';
			this.#failures = 0;
		} finally {
			clearTimeout(slow);
			this.#sending = null;
			this.#keep();
		}
	}

	/** False when sending must stop here: no connection, or the attempt takes no more answers. */
	async #send(unsent: Unsent): Promise<boolean> {
		const saving = await save(this.attemptId, unsent);
		const { number } = unsent;
		const question = this.questions[number - 1];
		if (!saving) {
			this.state = 'waiting';
			this.#sendAfter(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] ?? 0);
			return false;
		}
		if (saving.as === 'refused' || !question) {
			this.state = 'refused';
			return false;
		}
		if (saving.as === 'closed') {
			this.#outbox.clear();
			this.closed = saving.path;
			return false;
		}
		question.revision = saving.as === 'saved' ? saving.revision : saving.stands.revision;
		this.#outbox.done(unsent, question.revision);
		if (saving.as === 'fixed') {
			this.overruled = number;
			this.accept(number, saving.stands);
			// an answer given meanwhile stands in the outbox by itself
		} else if (!this.#outbox.has(number)) {
			question.problem = saving.as === 'saved' ? saving.problem : 'no-such-option';
			if (saving.as === 'saved' && saving.instead) {
				this.elsewhere = number;
				this.#show(number, saving.instead);
			}
		}
		return true;
	}

	/** Puts on the screen what was not answered there. */
	#show(number: number, fresh: Answered): void {
		const question = this.questions[number - 1];
		if (!question) return;
		const isNews = !isSame(question, fresh);
		Object.assign(question, fresh);
		if (isNews) this.restored[number] = (this.restored[number] ?? 0) + 1;
	}

	#keep(): void {
		keepUnsent(this.attemptId, this.#outbox.waiting);
	}
}

export const [getSheet, setSheet] = createContext<AnswerSheet>();
