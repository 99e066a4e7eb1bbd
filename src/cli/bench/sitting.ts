import type { Agent } from 'node:http';
import type { Random } from '../../lib/domain/random.ts';
import { actionResult, send, type Reply } from './client.ts';
import { saysTo, type Acknowledged, type Seat } from './seat.ts';

/** An attempt as its page holds it: what it says next, and to which revision. */
export class Sitting {
	readonly #seat: Seat;
	readonly #agent: Agent;
	readonly #random: Random;
	readonly #path: string;
	readonly #revisions: number[];
	readonly #said: string[][];

	constructor(seat: Seat, origin: string, agent: Agent, random: Random) {
		this.#seat = seat;
		this.#agent = agent;
		this.#random = random;
		this.#path = `${origin}/attempts/${seat.attemptId}`;
		this.#revisions = seat.questions.map(() => 0);
		this.#said = seat.questions.map(() => []);
	}

	get count(): number {
		return this.#seat.questions.length;
	}

	/** What the student says next to a question: never what they said to it just before. */
	valuesFor(position: number): string[] {
		const asked = this.#seat.questions[position];
		if (!asked) return [];
		const last = `${this.#said[position]}`;
		let values = saysTo(asked, this.#random);
		while (`${values}` === last) values = saysTo(asked, this.#random);
		this.#said[position] = values;
		return values;
	}

	/** Opens the page of the first question. */
	open(): Promise<Reply> {
		return this.#send('/1');
	}

	/** Tells that a question is on the screen. */
	show(position: number): Promise<Reply> {
		return this.#send(`/${position + 1}?/shown`, []);
	}

	/** Sends an answer; what the server confirmed, else null. */
	async save(position: number, values: string[]): Promise<Acknowledged | null> {
		const revision = this.#revisions[position] ?? 0;
		const reply = await this.#send(`/${position + 1}?/save`, answerFields(values, revision));
		const result = actionResult(reply);
		if (result?.type !== 'success') return null;
		const saved = result.data as { revision: number };
		this.#revisions[position] = saved.revision;
		return { attemptId: this.#seat.attemptId, position, revision: saved.revision, values };
	}

	/** Hands in. True when the server leads on to the result. */
	async submit(): Promise<boolean> {
		return actionResult(await this.#send('/check?/submit', []))?.type === 'redirect';
	}

	/** Fetches the result, as the page does once it has handed in. */
	result(): Promise<Reply> {
		return this.#send('/result/__data.json');
	}

	#send(path: string, fields?: [string, string][]): Promise<Reply> {
		return send(this.#agent, { url: this.#path + path, cookie: this.#seat.cookie, fields });
	}
}

/** The form that the page sends to save an answer. */
export const answerFields = (values: readonly string[], revision: number): [string, string][] => [
	...values.map((value): [string, string] => ['answer', value]),
	['revision', `${revision}`]
];
