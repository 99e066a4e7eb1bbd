import { serveCommands } from '../command-socket.ts';
import { openDb, type Db, type Opened } from './client.ts';

/** On `globalThis`, because `vite dev` loads this module anew at a change, while the lock stays. */
const KEY = Symbol.for('lede.database');
const kept = globalThis as { [KEY]?: { opening: Promise<Opened>; opened?: Opened } };

/** The open database. The hooks' `init` opens it before the first request. */
export function db(): Db {
	const open = kept[KEY]?.opened;
	if (!open) throw new Error('The database is not open: initDb() comes first.');
	return open.db;
}

/** Hears what any process tells on a channel of the database; the returned function ends it. */
export function listen(
	channel: string,
	heard: (payload: string) => void
): Promise<() => Promise<void>> {
	const open = kept[KEY]?.opened;
	if (!open) throw new Error('The database is not open: initDb() comes first.');
	return open.listen(channel, heard);
}

/** Opens the database, once per process, and lets the command line in. */
export async function initDb(): Promise<Opened> {
	const state = (kept[KEY] ??= { opening: openDb() });
	state.opened = await state.opening;
	serveCommands(state.opened);
	return state.opened;
}

/** Closes it, after the last request. */
export async function closeDb(): Promise<void> {
	const state = kept[KEY];
	delete kept[KEY];
	await (await state?.opening)?.close();
}
