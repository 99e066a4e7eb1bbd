import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type Running } from './child.ts';
import type { Fresh } from './fresh.ts';

/** What systemd waits with `RestartSec=1`. */
const RESTART_MS = 1000;

/**
 * Keeps the built server up, as systemd does with `Restart=always`: whenever it ends, it is started
 * again with the same settings. Nothing else is done for it.
 */
export class Supervisor {
	/** How often it ended without having been killed. */
	crashes = 0;
	readonly #place: Fresh;
	#running: Running;
	#restarted: Promise<void> = Promise.resolve();
	#isMeant = false;
	#isOver = false;

	static async start(place: Fresh): Promise<Supervisor> {
		return new Supervisor(place, await startOn(place, '0'));
	}

	private constructor(place: Fresh, running: Running) {
		this.#place = place;
		this.#running = running;
		this.#watch();
	}

	get origin(): string {
		return this.#running.origin;
	}

	/** Kills it at once; how many milliseconds later it listened again. */
	async kill(): Promise<number> {
		const began = performance.now();
		this.#isMeant = true;
		await this.#running.stop('SIGKILL');
		await this.#restarted;
		return performance.now() - began;
	}

	/** Stops it in good order, for good. */
	async stop(): Promise<void> {
		this.#isOver = true;
		await this.#running.stop();
	}

	#watch(): void {
		this.#running.child.once('exit', () => {
			if (this.#isOver) return;
			if (!this.#isMeant) this.crashes++;
			this.#isMeant = false;
			this.#restarted = this.#restart();
		});
	}

	async #restart(): Promise<void> {
		const { port } = new URL(this.origin);
		await sleep(RESTART_MS);
		this.#running = await startOn(this.#place, port);
		this.#watch();
	}
}

let starts = 0;
const startOn = (place: Fresh, port: string) =>
	startServer(
		'server.js',
		{ ...place.environment, PORT: port },
		join(place.dir, `log-${++starts}`)
	);
