import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { StartError } from '../start-error.ts';

/** The kernel's limit for a socket's address is 104 bytes on macOS and 108 on Linux. */
const LONGEST_ADDRESS = 103;

/** Makes the data directory; its owner alone may look inside. */
export function makeDataDir(dir: string): void {
	mkdirSync(dir, { recursive: true, mode: 0o700 });
}

/** Where the embedded database keeps its files. */
export const databaseDir = (dir: string) => join(dir, 'pg');

/** The socket that locks the directory and takes commands; as short as it can be written. */
export function socketAddress(dir: string): string {
	const absolute = join(dir, 'lede.sock');
	const fromHere = relative(process.cwd(), absolute);
	const address = fromHere.length < absolute.length ? fromHere : absolute;
	if (Buffer.byteLength(address) > LONGEST_ADDRESS)
		throw new StartError(
			`The path of the data directory is too long for a socket: ${dir}\n` +
				'Choose a shorter one with LEDE_DATA_DIR.'
		);
	return address;
}
