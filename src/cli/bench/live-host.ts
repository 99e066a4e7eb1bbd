import type { Agent } from 'node:http';
import type { HostView } from '../../lib/domain/live/views.ts';
import { actionResult, send } from './client.ts';
import { listenTo } from './event-source.ts';
import { Watched } from './watched.ts';

/** The host's desk: says what comes next, and sees what became of it. */
export class LiveHost extends Watched<HostView> {
	errors = 0;
	#close = () => {};

	constructor(
		readonly origin: string,
		readonly gameId: string,
		readonly cookie: string,
		readonly agent: Agent
	) {
		super();
	}

	async open(): Promise<void> {
		const { origin, gameId, cookie, agent } = this;
		this.#close = listenTo(
			agent,
			{ url: `${origin}/desk/games/${gameId}/events`, cookie },
			{ messages: 0, bytes: 0 },
			(event, data) => event === 'view' && this.show(JSON.parse(data) as HostView),
			() => this.errors++
		);
		if (!(await this.until(() => true))) this.errors++;
	}

	/** Says it to the step that is shown, and waits until something came of it. */
	async say(what: 'next' | 'end'): Promise<void> {
		const step = this.view?.step ?? 0;
		const reply = await send(this.agent, {
			url: `${this.origin}/desk/games/${this.gameId}?/${what}`,
			cookie: this.cookie,
			fields: [['step', `${step}`]]
		});
		if (actionResult(reply)?.type !== 'success') this.errors++;
		if (!(await this.until((view) => view.step > step))) this.errors++;
	}

	leave(): void {
		this.#close();
	}
}
