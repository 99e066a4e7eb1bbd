import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settings } from '../../lib/server/settings.ts';
import type { Job, Result } from './load.ts';

/** A server of ours in a process of its own. */
export interface Running {
	child: ChildProcess;
	/** `http://localhost:<port>`, no slash at the end. */
	origin: string;
	/** Sends the signal and waits for the end. */
	stop(signal?: NodeJS.Signals): Promise<void>;
}

/** None outlives the bench. */
const started = new Set<ChildProcess>();
process.once('exit', () => started.forEach((child) => child.kill('SIGKILL')));

/** Starts a file that writes `... running: <origin>` to its output once it listens. */
export async function startServer(
	file: string,
	environment: Record<string, string>,
	logFile: string
): Promise<Running> {
	const log = openSync(logFile, 'w');
	const env = settings.withEnvironment(environment);
	const child = spawn(process.execPath, [file], { env, stdio: ['ignore', log, log] });
	started.add(child);
	child.once('exit', () => started.delete(child));
	closeSync(log);
	for (;;) {
		const said = readFileSync(logFile, 'utf8');
		const origin = / running: (\S+)$/m.exec(said)?.[1];
		if (origin) return { child, origin, stop: (signal) => end(child, signal) };
		if (hasEnded(child)) throw new Error(`${file} did not start.\n${said}`);
		await sleep(20);
	}
}

/** The load generator, and how to give it something to do. */
export function startLoad() {
	const child = fork(join(settings.nodeDir(), 'bench-load.js'), { stdio: 'inherit' });
	let ended: (error: Error) => void = () => {};
	child.on('exit', () => ended(new Error('The load generator ended.')));
	return {
		/** One job at a time. */
		run: <J extends Job>(job: J) =>
			new Promise<Result<J>>((resolve, reject) => {
				ended = reject;
				child.once('message', (result) => resolve(result as Result<J>));
				child.send(job);
			}),
		stop: () => end(child)
	};
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
	exitCode !== null || signalCode !== null;

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
	if (hasEnded(child)) return;
	const gone = once(child, 'exit');
	child.kill(signal);
	await gone;
}
