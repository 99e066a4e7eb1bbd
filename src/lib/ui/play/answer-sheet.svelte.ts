import { createContext } from 'svelte';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import type { SheetQuestion } from '../../domain/attempts/sheet.ts';
import type { AnswerProblem } from '../../domain/questions/question.ts';
import { post } from './post.ts';
import { keepUnsent, keptUnsent, type Unsent } from './unsent.ts';

/** How saving stands: `waiting` has no connection and tries again, `refused` will not come right. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused';

/** What the `save` action answers. */
interface Saved {
	revision: number;
	problem: AnswerProblem | null;
}

/** Why it did not: the answer is none of the options, or was checked meanwhile and stands. */
interface Refused {
	refused: 'unreadable' | 'fixed';
	question: SheetQuestion;
}

/** What a form says: the answer's values, and how sure the student is of it. */
export interface Answered {
	values: string[];
	certainty: Certainty | null;
}

type Given = Answered & { number: number };

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
	/** Counts the times that answers came from elsewhere: what is on the screen is then old. */
	restored = $state(0);

	#queue: Given[] = [];
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
		for (const { number, values, certainty, revision } of this.#kept) {
			const question = this.questions[number - 1];
			if (!question || this.#queue.some((given) => given.number === number)) continue;
			question.revision = revision;
			this.change(number, { values, certainty });
			this.restored++;
		}
	}

	/** Notes an answer and sends it; what is being typed may wait `delay` for its next letter. */
	change(number: number, answered: Answered, delay = 0): void {
		const question = this.questions[number - 1];
		if (!question) return;
		Object.assign(question, answered);
		question.problem = null;
		this.#queue = [...this.#queue.filter((one) => one.number !== number), { number, ...answered }];
		this.#keep();
		this.#sendAfter(delay);
	}

	/** Takes what the server shows of a question now, but for an answer that was given meanwhile. */
	accept(number: number, fresh: SheetQuestion): void {
		const question = this.questions[number - 1];
		if (!question) return;
		const { values, certainty } = question;
		if (this.#queue.some((given) => given.number === number)) {
			Object.assign(question, { ...fresh, values, certainty });
			return;
		}
		Object.assign(question, fresh);
		if (JSON.stringify([values, certainty]) !== JSON.stringify([fresh.values, fresh.certainty]))
			this.restored++;
	}

	/** Sends what is there, now. True when the server has everything. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		if (this.#queue.length) await (this.#sending ??= this.#sendAll());
		return this.#queue.length === 0;
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
			for (let next = this.#queue[0]; next; next = this.#queue[0]) {
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
	async #send(sent: Given): Promise<boolean> {
		const { number, values, certainty } = sent;
		const question = this.questions[number - 1];
		if (!question) return false;
		const form = new FormData();
		for (const value of values) form.append('answer', value);
		if (certainty) form.set('certainty', String(certainty));
		form.set('revision', String(question.revision));
		const result = await post(`/attempts/${this.attemptId}/${number}?/save`, form);
		if (!result) {
			this.state = 'waiting';
			this.#sendAfter(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] ?? 0);
			return false;
		}
		// an answer given meanwhile stands in the queue by itself
		const newest = this.#queue.includes(sent);
		if (result.type === 'success') {
			const saved = result.data as Saved;
			question.revision = saved.revision;
			if (newest) question.problem = saved.problem;
		} else if (result.type === 'redirect') {
			this.#queue = [];
			this.closed = result.location;
			return false;
		} else if (result.type === 'failure') {
			const { refused, question: stands } = result.data as Refused;
			if (refused === 'unreadable') question.problem = 'no-such-option';
			else {
				this.#queue = this.#queue.filter((one) => one !== sent);
				this.overruled = number;
				this.accept(number, stands);
			}
		} else {
			this.state = 'refused';
			return false;
		}
		this.#queue = this.#queue.filter((one) => one !== sent);
		return true;
	}

	#keep(): void {
		keepUnsent(
			this.attemptId,
			this.#queue.map((given) => ({
				...given,
				revision: this.questions[given.number - 1]?.revision ?? 0
			}))
		);
	}
}

/** What a form says; no values where nothing was chosen or written. */
export function givenIn(form: FormData): Answered {
	const values = form.getAll('answer').map(String);
	const level = Number(form.get('certainty'));
	return {
		values: values.some((value) => value.trim()) ? values : [],
		certainty: level === 1 || level === 2 || level === 3 ? level : null
	};
}

export const [getSheet, setSheet] = createContext<AnswerSheet>();
