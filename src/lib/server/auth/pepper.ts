import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataDir } from '../db/data-dir.ts';
import { newToken } from '../secrets.ts';
import { settings } from '../settings.ts';
import { StartError } from '../start-error.ts';

const SHORTEST = 16;
const known = new Map<string, Buffer>();

/**
 * What is mixed into every passcode's hash and never stands in the database: of six digits all
 * hashes could be tried in hours by who steals a copy of it. `LEDE_PEPPER`, else the file `pepper`
 * in the data directory, made at the first use.
 *
 * @throws StartError when the one or the other is too short to be of use.
 */
export function pepper(): Buffer {
	const given = settings.pepper();
	if (given) return checked(Buffer.from(given), 'LEDE_PEPPER');
	const file = join(settings.dataDir(), 'pepper');
	const kept = known.get(file) ?? checked(Buffer.from(stored(file)), file);
	known.set(file, kept);
	return kept;
}

/** Of two processes that come at once, one makes it: a link appears whole or not at all. */
function stored(file: string): string {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	makeDataDir(settings.dataDir());
	const draft = `${file}.${newToken()}`;
	writeFileSync(draft, `${newToken()}${newToken()}\n`, { mode: 0o600, flush: true });
	try {
		linkSync(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft);
	}
	return readFileSync(file, 'utf8').trim();
}

function checked(bytes: Buffer, where: string): Buffer {
	if (bytes.length >= SHORTEST) return bytes;
	throw new StartError(`${where} must have at least ${SHORTEST} characters.`);
}
