import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlayerView } from '../../lib/domain/live/views.ts';
import type { Random } from '../../lib/domain/random.ts';
import { actionResult, send } from './client.ts';
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
	errors: number;
}

/** A guest on a phone: joins by PIN, listens, and answers each question once. */
export class LivePlayer extends Watched<PlayerView> {
	#cookie = '';
	#answered = -1;
	#close = () => {};

	constructor(
		readonly origin: string,
		readonly door: Door,
		readonly agent: Agent,
		readonly random: Random,
		readonly met: Met
	) {
		super();
	}

	/** Until the lobby is on the screen. */
	async join(): Promise<void> {
		const { origin, door, agent } = this;
		const joined = await send(agent, {
			url: `${origin}/live/${door.pin}?/join`,
			cookie: '',
			fields: [['wanted', '']]
		});
		this.#cookie = (joined?.setCookies ?? []).map((one) => one.split(';')[0]).join('; ');
		if (actionResult(joined)?.type !== 'redirect') return void this.met.errors++;
		const page = await send(agent, { url: `${origin}/games/${door.gameId}`, cookie: this.#cookie });
		if (page?.status !== 200) this.met.errors++;
		this.#close = listenTo(
			agent,
			{ url: `${origin}/games/${door.gameId}/events`, cookie: this.#cookie },
			this.met,
			(_event, data) => this.#see(JSON.parse(data) as PlayerView),
			() => this.met.errors++
		);
		if (!(await this.until(() => true))) this.met.errors++;
	}

	leave(): void {
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
		const sent = performance.now();
		const reply = await send(this.agent, {
			url: `${this.origin}/games/${this.door.gameId}/answers`,
			cookie: this.#cookie,
			fields: [
				['position', `${position}`],
				...values.map((value): [string, string] => ['answer', value])
			]
		});
		if (reply?.status === 200) this.met.acksMs.push(performance.now() - sent);
		else this.met.errors++;
	}
}
