/** What `server.js` and the app share; the one thing on `globalThis`, because the app is bundled. */
export interface LedeGlobal {
	/** Set by the hooks' `init` while there is no administrator; `server.js` prints the link. */
	setupToken?: string;
	/** Where the server can be reached from its own machine; set once it listens. */
	origin?: string;
	/** Called at the signal to stop: end what would keep its connection open, such as streams. */
	onDrain?: (() => void)[];
	/** Called after the last connection has closed: close the database. */
	onShutdown: (() => Promise<void>)[];
}

declare global {
	var lede: LedeGlobal | undefined;
}

/** The shared object; under `vite dev`, where there is no `server.js`, one that nobody reads. */
export const lede = (): LedeGlobal => (globalThis.lede ??= { onShutdown: [] });
