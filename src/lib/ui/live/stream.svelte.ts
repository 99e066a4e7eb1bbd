import { untrack } from 'svelte';
import type { LiveCounts } from '../../domain/live/views.ts';

/** Away for so long, a connection may be dead without the device knowing. */
const AWAY_MS = 5000;
/** How long to wait before trying again what the browser has given up; spread, for all come back at once. */
const RETRY_MS = { least: 1000, spread: 2000 };

/**
 * What the server tells about a running game, the newest of it. Each message is the whole of what a
 * page shows, so that a page which missed some is right again with the next one.
 */
export class LiveStream<View extends { step: number }> {
	view: View;
	/** Hosts alone are told: how many take part and have answered, since the last view. */
	counts = $state.raw<LiveCounts | null>(null);
	/** `lost`: there is no connection, and it is tried again. */
	state = $state<'live' | 'lost'>('live');

	readonly #url: string;
	#source: EventSource | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#stop: (() => void) | null = null;
	#hiddenAt = 0;

	constructor(url: string, first: View) {
		this.#url = url;
		this.view = $state.raw(first);
	}

	/** Listens from now on; what is under way is begun anew. The server sends the whole view at once. */
	open(): void {
		this.#disconnect();
		this.#stop ??= this.#watch();
		const source = (this.#source = new EventSource(this.#url));
		source.onopen = () => (this.state = 'live');
		source.onerror = () => {
			this.state = 'lost';
			// the browser tries again by itself, but not after an answer that was no stream
			if (source.readyState === EventSource.CLOSED) this.#openLater();
		};
		source.addEventListener('view', ({ data }: MessageEvent<string>) =>
			this.show(JSON.parse(data) as View)
		);
		source.addEventListener('counts', ({ data }: MessageEvent<string>) => {
			this.counts = JSON.parse(data) as LiveCounts;
		});
	}

	/**
	 * Takes a view from anywhere, but for one that is older than what is shown. An effect that shows
	 * a page's own view runs anew with that view alone, and not over what the stream has said since.
	 */
	show(view: View): void {
		if (view.step < untrack(() => this.view.step)) return;
		this.view = view;
		this.counts = null;
	}

	close(): void {
		this.#disconnect();
		this.#stop?.();
		this.#stop = null;
	}

	#disconnect(): void {
		clearTimeout(this.#retry);
		this.#source?.close();
		this.#source = null;
	}

	#openLater(): void {
		clearTimeout(this.#retry);
		const wait = RETRY_MS.least + Math.random() * RETRY_MS.spread;
		this.#retry = setTimeout(() => this.open(), wait);
	}

	/** Sleep, a lost network and the browser's own way back each leave a connection that is none. */
	#watch(): () => void {
		const open = () => this.open();
		const lost = () => (this.state = 'lost');
		const seen = () => {
			if (document.visibilityState === 'hidden') this.#hiddenAt = performance.now();
			else if (this.state === 'lost' || performance.now() - this.#hiddenAt > AWAY_MS) this.open();
		};
		const returned = ({ persisted }: PageTransitionEvent) => persisted && this.open();
		addEventListener('online', open);
		addEventListener('offline', lost);
		addEventListener('pageshow', returned);
		document.addEventListener('visibilitychange', seen);
		return () => {
			removeEventListener('online', open);
			removeEventListener('offline', lost);
			removeEventListener('pageshow', returned);
			document.removeEventListener('visibilitychange', seen);
		};
	}
}

const TICK_MS = 200;

/**
 * What is left of a duration that the server told. The clock of the device is never asked: it may
 * be wrong. It only says how much time has gone by.
 */
export class Countdown {
	/** ms, never below 0; null where nothing ends. */
	left = $state<number | null>(null);

	#timer: ReturnType<typeof setInterval> | undefined;

	/** Shows `ms`, and counts down from it unless the game stands still. */
	start(ms: number | null, runs = true): void {
		this.stop();
		this.left = ms === null ? null : Math.max(0, ms);
		if (!ms || ms < 0 || !runs) return;
		const end = performance.now() + ms;
		this.#timer = setInterval(() => {
			this.left = Math.max(0, end - performance.now());
			if (this.left === 0) this.stop();
		}, TICK_MS);
	}

	stop(): void {
		clearInterval(this.#timer);
	}
}
