import { mkdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { makeDataDir, socketAddress } from './data-dir.ts';
import { readGreeting, type Greeting } from './greeting.ts';

/** A data directory that this process alone may open. */
export interface DirLock {
	/** Whoever connects is handed here, after the greeting; until it is set they are sent away. */
	onConnection: (socket: Socket) => void;
	release(): Promise<void>;
}

/**
 * Takes a data directory for this process. PGlite has no lock of its own, and two processes that
 * open one directory destroy it. The lock is a Unix socket on which its owner listens: the kernel
 * lets go of it however the owner ends, and whoever finds it can ask who holds it. What a killed
 * owner leaves behind refuses connections and is taken over.
 *
 * @throws StartError when another process holds the directory; nothing in it was touched.
 */
export async function lockDataDir(dir: string): Promise<DirLock> {
	makeDataDir(dir);
	const address = socketAddress(dir);
	const server = await guarded(address, async () => {
		const owner = await readGreeting(address);
		if (owner) throw inUse(dir, owner);
		try {
			unlinkSync(address); // nobody listens: left behind by a process that was killed
		} catch (error) {
			if (codeOf(error) !== 'ENOENT') throw error;
		}
		return listen(address);
	});
	return asLock(server);
}

const ABANDONED_AFTER_MS = 10_000;

/**
 * Looking whether somebody listens, removing what is left and listening is not one step for the
 * kernel, so it is done by one process at a time: `mkdir` succeeds for one alone. It takes
 * milliseconds; a guard that stays for seconds was left by a process killed in them.
 */
async function guarded<T>(address: string, work: () => Promise<T>): Promise<T> {
	const guard = `${address}.guard`;
	for (;;) {
		try {
			mkdirSync(guard);
			break;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') throw error;
		}
		await sleep(20 + Math.random() * 30);
		if (ageOf(guard) > ABANDONED_AFTER_MS) remove(guard);
	}
	try {
		return await work();
	} finally {
		remove(guard);
	}
}

function ageOf(path: string): number {
	const stat = statSync(path, { throwIfNoEntry: false });
	return stat ? Date.now() - stat.mtimeMs : 0;
}

function remove(guard: string): void {
	try {
		rmdirSync(guard);
	} catch {
		// another process removed it first
	}
}

function listen(address: string): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(address, () => resolve(server.off('error', reject)));
	});
}

function asLock(server: Server): DirLock {
	const open = new Set<Socket>();
	const lock: DirLock = {
		onConnection: (socket) => socket.end(),
		release: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of open) socket.destroy();
			})
	};
	server.on('connection', (socket) => {
		open.add(socket);
		socket.on('close', () => open.delete(socket));
		socket.on('error', () => socket.destroy()); // who left mid-sentence does not matter
		socket.write(JSON.stringify({ pid: process.pid } satisfies Greeting) + '\n');
		lock.onConnection(socket);
	});
	server.unref(); // the lock alone keeps no process alive
	return lock;
}

function inUse(dir: string, owner: Greeting): StartError {
	const who = owner.pid ? `process ${owner.pid}` : 'another process';
	return new StartError(
		`The data directory ${dir} is in use by ${who}. Nothing in it was changed.\n` +
			'Stop that one first, or give this one its own directory with LEDE_DATA_DIR.'
	);
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code;
