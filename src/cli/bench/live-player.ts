import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlayerView } from '../../lib/domain/live/views.ts';
import type { Random } from '../../lib/domain/random.ts';
import { actionResult, send, type Reply } from './client.ts';
import { listenTo, type Heard } from './event-source.ts';
import { saysTo } from './seat.ts';
import { Watched } from './watched.ts';

/** The door of a game, and how its players behave. */
export interface Door {
	pin: string;
	gameId: string;
	spreadSeconds: number;
}

/** What all players together met. */
export interface Met extends Heard {
	acksMs: number[];
	/** How many answers to each question the server said that it has. */
	acknowledged: number[];
	/** Lost streams and unanswered posts that another server then took over. */
	moves: number;
	errors: number;
}

/** A guest on a phone: joins by PIN, listens, and answers each question once. */
export class LivePlayer extends Watched<PlayerView> {
	#cookie = '';
	#server = 0;
	#answered = -1;
	#hasLeft = false;
	#close = () => {};

	constructor(
		/** Where the game is served: the first answers, until it does not. */
		readonly origins: readonly string[],
		readonly door: Door,
		readonly agent: Agent,
		readonly random: Random,
		readonly met: Met
	) {
		super();
	}

	get origin(): string {
		return this.origins[this.#server % this.origins.length] ?? '';
	}

	/** Until the lobby is on the screen; false where it does not come. */
	async join(): Promise<boolean> {
		const { origin, door, agent } = this;
		const joined = await send(agent, {
			url: `${origin}/live/${door.pin}?/join`,
			cookie: '',
			fields: [['wanted', '']]
		});
		this.#cookie = (joined?.setCookies ?? []).map((one) => one.split(';')[0]).join('; ');
		if (actionResult(joined)?.type !== 'redirect') return false;
		const page = await send(agent, { url: `${origin}/games/${door.gameId}`, cookie: this.#cookie });
		if (page?.status !== 200) return false;
		this.#listen();
		return this.until(() => true);
	}

	#listen(): void {
		const { agent, origin, door, met } = this;
		this.#close = listenTo(
			agent,
			{ url: `${origin}/games/${door.gameId}/events`, cookie: this.#cookie },
			met,
			(_event, data) => this.#see(JSON.parse(data) as PlayerView),
			() => void this.#lost()
		);
	}

	/** As EventSource does: again after a moment, and at another server where there is one. */
	async #lost(): Promise<void> {
		this.#move();
		await sleep(AGAIN_MS);
		if (!this.#hasLeft) this.#listen();
	}

	#move(): void {
		this.met.moves++;
		this.#server++;
		if (this.origins.length === 1) this.met.errors++;
	}

	leave(): void {
		this.#hasLeft = true;
		this.#close();
	}

	#see(view: PlayerView): void {
		this.show(view);
		const { asks } = view;
		if (!asks || asks.answered || asks.position === this.#answered) return;
		this.#answered = asks.position;
		void this.#answer(asks);
	}

	async #answer({ position, question, opensInMs }: NonNullable<PlayerView['asks']>) {
		await sleep(opensInMs + this.random() * this.door.spreadSeconds * 1000);
		const options = 'options' in question.view ? question.view.options.length : 0;
		const values = saysTo({ kind: question.kind, options }, this.random);
		const fields: [string, string][] = [
			['position', `${position}`],
			...values.map((value): [string, string] => ['answer', value])
		];
		const sent = performance.now();
		const reply = await this.#post(fields);
		// the first try may have been written by a server that could no longer say so
		if (reply?.status !== 200 && !(reply?.status === 409 && /answered/.test(reply.body)))
			return void this.met.errors++;
		this.met.acksMs.push(performance.now() - sent);
		this.met.acknowledged[position] = (this.met.acknowledged[position] ?? 0) + 1;
	}

	/** Until a server says something that is not about itself. */
	async #post(fields: [string, string][]): Promise<Reply> {
		for (let tries = 0; ; tries++) {
			const url = `${this.origin}/games/${this.door.gameId}/answers`;
			const reply = await send(this.agent, { url, cookie: this.#cookie, fields });
			if ((reply && reply.status < 500) || tries === MOST_TRIES) return reply;
			this.#move();
			await sleep(AGAIN_MS);
		}
	}
}

const AGAIN_MS = 100;
const MOST_TRIES = 50;
