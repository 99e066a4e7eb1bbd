import { createContext } from 'svelte';
import type { SheetQuestion } from '../../domain/attempts/sheet.ts';
import { isSame, type Answered } from './answered.ts';
import { keep, keptOf } from './kept.ts';
import { Outbox, type Unsent } from './outbox.ts';
import { post } from './post.ts';
import { after, retryMs } from './retry.ts';
import { save } from './save.ts';

/** How saving stands: `waiting` has no connection and tries again, `refused` will not come right. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused';

/** A browser that does not say in this time what it has kept has kept nothing. */
const PATIENCE_MS = 2000;

/**
 * The answers of one attempt in the browser. They are sent one after the other, each with the
 * revision it was made from, and again until the server has them; going on waits for none.
 */
export class AnswerSheet {
	readonly attemptId: string;
	readonly asksCertainty: boolean;
	/** This student may have questions read aloud, where reading is not what is asked. */
	readonly readAloud: boolean;
	questions = $state<SheetQuestion[]>([]);
	state = $state<SaveState>('idle');
	/** Where to go when the attempt turns out to be closed: it was submitted in another tab. */
	closed = $state<string | null>(null);
	/** The time is up: nothing more is taken. */
	over = $state(false);
	/** The question that was changed after its answer had been checked: the change does not count. */
	overruled = $state<number | null>(null);
	/** The question at which a newer answer, given elsewhere, has come in the place of this page's. */
	elsewhere = $state<number | null>(null);
	/** By number, how often an answer came from elsewhere: what is on the screen is then old. */
	restored = $state<Record<number, number>>({});

	/** The numbers of the questions whose answers the server has not confirmed. */
	unsent = $state<number[]>([]);
	/** What waits is on the device too; false where the browser refuses that. */
	keeps = $state(true);

	readonly #outbox = new Outbox();
	#restoring: Promise<void> = Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending: Promise<void> | null = null;
	#failures = 0;
	#shown: number | null = null;

	constructor(
		attemptId: string,
		questions: readonly SheetQuestion[],
		{ asksCertainty, readAloud }: { asksCertainty: boolean; readAloud: boolean }
	) {
		this.asksCertainty = asksCertainty;
		this.readAloud = readAloud;
		this.attemptId = attemptId;
		this.questions = questions.map((question) => ({ ...question }));
	}

	/** The numbers of the questions without an answer. */
	get open(): number[] {
		return this.questions.flatMap(({ values }, index) => (values.length ? [] : [index + 1]));
	}

	/** Takes up what earlier pages could not send, but for what was answered on this one already. */
	restore(): void {
		this.#restoring = Promise.race([this.#restore(), after(PATIENCE_MS)]);
	}

	async #restore(): Promise<void> {
		const { waiting, forget } = await keptOf(this.attemptId);
		if (!waiting.length) return;
		const known = waiting.filter(({ number }) => this.questions[number - 1]);
		for (const { number, values, certainty } of this.#outbox.putBack(known))
			this.#show(number, { values, certainty });
		if (await this.#keep()) await forget();
		this.#sendAfter(0);
	}

	/** Notes an answer and sends it; what is being typed may wait `delay` for its next letter. */
	change(number: number, answered: Answered, delay = 0): void {
		const question = this.questions[number - 1];
		if (!question) return;
		Object.assign(question, answered, { problem: null });
		if (this.elsewhere === number) this.elsewhere = null;
		this.#outbox.put(number, answered, question.revision);
		void this.#keep();
		this.#sendAfter(delay);
	}

	/** Tells the server that the question is on the screen, after the answers that were given before. */
	shown(number: number): void {
		this.#shown = number;
		void this.flush();
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
		await this.#restoring;
		const hasNews = this.#outbox.waiting.length > 0 || this.#shown !== null;
		if (hasNews && !this.closed) await (this.#sending ??= this.#sendAll());
		return this.#outbox.waiting.length === 0;
	}

	/** Gives a save that is under way a moment, so that a problem shows where it arose. */
	async settle(ms: number): Promise<void> {
		await Promise.race([this.flush(), after(ms)]);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#sendAfter(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), ms);
	}

	async #sendAll(): Promise<void> {
		try {
			do {
				if (this.#outbox.waiting.length && !(await this.#sendAnswers())) return;
				await this.#tellShown();
				// an answer given while that was under way goes along: who waits for it has no other
			} while (this.#outbox.waiting.length);
		} finally {
			this.#sending = null;
		}
	}

	async #sendAnswers(): Promise<boolean> {
		// a quick save needs no words before it is done
		const slow = setTimeout(() => (this.state = 'saving'), this.state === 'waiting' ? 0 : 300);
		try {
			for (let next = this.#outbox.next(); next; next = this.#outbox.next()) {
				void this.#keep();
				if (!(await this.#send(next))) return false;
			}
			this.state = 'saved';
			this.#failures = 0;
			return true;
		} finally {
			clearTimeout(slow);
			void this.#keep();
		}
	}

	/** False when sending must stop here: no connection, or the attempt takes no more answers. */
	async #send(unsent: Unsent): Promise<boolean> {
		const saving = await save(this.attemptId, unsent);
		const { number } = unsent;
		const question = this.questions[number - 1];
		if (!saving) {
			this.state = 'waiting';
			this.#sendAfter(retryMs(this.#failures++));
			return false;
		}
		if (saving.as === 'refused' || !question) {
			this.state = 'refused';
			return false;
		}
		if (saving.as === 'closed') {
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

	async #tellShown(): Promise<void> {
		const number = this.#shown;
		if (number === null) return;
		const told = await post(`/attempts/${this.attemptId}/${number}?/shown`, new FormData());
		if (told?.type === 'success' && told.data)
			this.accept(number, told.data.question as SheetQuestion);
		if (told && this.#shown === number) this.#shown = null;
		else this.#sendAfter(retryMs(this.#failures++));
	}

	/** Puts on the screen what was not answered there. */
	#show(number: number, fresh: Answered): void {
		const question = this.questions[number - 1];
		if (!question) return;
		const isNews = !isSame(question, fresh);
		Object.assign(question, fresh);
		if (isNews) this.restored[number] = (this.restored[number] ?? 0) + 1;
	}

	async #keep(): Promise<boolean> {
		this.unsent = this.#outbox.numbers;
		return (this.keeps = await keep(this.attemptId, this.#outbox.waiting));
	}
}

export const [getSheet, setSheet] = createContext<AnswerSheet>();
