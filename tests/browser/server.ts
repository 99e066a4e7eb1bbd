import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RunningServer {
	/** `http://localhost:<port>`, no slash at the end. */
	origin: string;
	pid: number;
	/** Everything that it has written so far, start-up lines and request log. */
	log(): string;
	/** Sends the signal and waits for the end; its exit code, null when the signal killed it. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the built server (`node server.js`) on a free port, with no environment but `env`.
 * Throws what it said when it does not come up.
 */
export async function startServer(
	env: Record<string, string>,
	logFile: string
): Promise<RunningServer> {
	const output = openSync(logFile, 'a');
	const child = spawn(process.execPath, ['server.js'], {
		env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...env },
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	const log = () => readFileSync(logFile, 'utf8');
	return { origin: await ready(child, log), pid: child.pid ?? 0, log, stop: ending(child) };
}

async function ready(child: ChildProcess, log: () => string): Promise<string> {
	for (;;) {
		const origin = /^Lede is running: (\S+)$/m.exec(log())?.[1];
		if (origin) return origin;
		if (child.exitCode !== null || child.signalCode !== null)
			throw new Error(`The server did not start (exit code ${child.exitCode}).\n${log()}`);
		await sleep(20);
	}
}

const ending =
	(child: ChildProcess) =>
	async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
		if (child.exitCode === null && child.signalCode === null) {
			const gone = once(child, 'exit');
			child.kill(signal);
			await gone;
		}
		return child.exitCode;
	};
