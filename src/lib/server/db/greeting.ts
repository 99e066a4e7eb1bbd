import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** The first line that the owner of a data directory says to whoever connects to its socket. */
export interface Greeting {
	/** Null when somebody listens but has not said in time who it is. */
	pid: number | null;
}

const PATIENCE_MS = 1000;

/** Who listens on the socket, or null when nobody does: there is none, or its owner was killed. */
export function readGreeting(address: string): Promise<Greeting | null> {
	return new Promise((resolve, reject) => {
		const socket = connect(address);
		const finish = (owner: Greeting | null) => {
			clearTimeout(timer);
			socket.destroy();
			resolve(owner);
		};
		// an owner that is busy or stopped still holds the directory
		const timer = setTimeout(() => finish({ pid: null }), PATIENCE_MS);
		socket.once('error', (error: NodeJS.ErrnoException) => {
			// ENOTSOCK: a plain file of that name (macOS says so, Linux refuses)
			if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(error.code ?? '')) return finish(null);
			clearTimeout(timer);
			if (error.code === 'EAGAIN' || error.code === 'ECONNRESET') return finish({ pid: null });
			reject(error);
		});
		createInterface({ input: socket })
			.once('line', (line) => finish(parseGreeting(line)))
			.on('error', () => {}); // readline repeats the socket's error, which is handled above
	});
}

export function parseGreeting(line: string): Greeting {
	try {
		const { pid } = JSON.parse(line) as Partial<Greeting>;
		return { pid: typeof pid === 'number' ? pid : null };
	} catch {
		return { pid: null };
	}
}
