import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { Opened } from './db/client.ts';
import { socketAddress } from './db/data-dir.ts';
import { COMMANDS, isCommand } from './commands/index.ts';
import { log } from './log.ts';

// The owner of a data directory greets, then there is one JSON value a line: a Request from the
// one side, any number of Printed and then a Result from the other.
const Request = v.object({ verb: v.string(), args: v.array(v.string()) });
const Printed = v.object({ out: v.string() });
const Result = v.object({ ok: v.boolean(), exitCode: v.number(), out: v.string() });

/** Runs the commands of whoever connects to the data directory's socket. */
export function serveCommands(opened: Opened): void {
	if (!opened.lock) return;
	opened.lock.onConnection = (socket) => {
		createInterface({ input: socket })
			.on('line', (line) => void answer(opened, line, socket))
			.on('error', () => {}); // who left does not wait for an answer
	};
}

async function answer(opened: Opened, line: string, socket: Socket): Promise<void> {
	const say = (value: v.InferOutput<typeof Printed> | v.InferOutput<typeof Result>) =>
		socket.write(`${JSON.stringify(value)}\n`);
	try {
		const { verb, args } = v.parse(v.pipe(v.string(), v.parseJson(), Request), line);
		if (!isCommand(verb))
			return void say({ ok: false, exitCode: 2, out: `The running server knows no “${verb}”.` });
		const exitCode = await COMMANDS[verb](opened, args, (out) => say({ out }));
		say({ ok: true, exitCode, out: '' });
	} catch (err) {
		log.error({ err }, 'a command failed');
		say({ ok: false, exitCode: 1, out: 'The running server could not do it; its log says why.' });
	}
}

/** The owner of the data directory did not run a command; the message is what it said. */
export class RefusedCommand extends Error {
	override name = 'RefusedCommand';
}

/**
 * Has the process that owns the data directory run a command. Null when none does.
 *
 * @throws RefusedCommand when it could not.
 */
export function askOwner(
	dir: string,
	verb: string,
	args: readonly string[],
	print: (text: string) => void
): Promise<number | null> {
	return new Promise((resolve, reject) => {
		const socket = connect(socketAddress(dir));
		const lines = createInterface({ input: socket });
		const finish = (settle: () => void) => {
			socket.destroy();
			settle();
		};
		socket.once('error', (error: NodeJS.ErrnoException) =>
			finish(() =>
				['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(error.code ?? '')
					? resolve(null)
					: reject(error)
			)
		);
		socket.once('close', () => reject(new RefusedCommand('The running server hung up.')));
		lines.on('error', () => {}); // readline repeats the socket's error, which is handled above
		lines.once('line', () => {
			lines.on('line', (line) => {
				const said = v.parse(v.pipe(v.string(), v.parseJson(), v.union([Result, Printed])), line);
				if (!('ok' in said)) print(said.out);
				else if (said.ok) finish(() => resolve(said.exitCode));
				else finish(() => reject(new RefusedCommand(said.out)));
			});
			socket.write(`${JSON.stringify({ verb, args })}\n`);
		});
	});
}
