import { askOwner, RefusedCommand } from '../lib/server/command-socket.ts';
import { COMMANDS, type CommandName } from '../lib/server/commands/index.ts';
import { openDb } from '../lib/server/db/client.ts';
import { settings } from '../lib/server/settings.ts';
import { StartError } from '../lib/server/start-error.ts';
import { UsageError } from './read-input.ts';

/**
 * Runs a command where the database is: in the server that has the embedded one open, else here.
 * A directory that is in use is never opened.
 */
export async function onDatabase(
	verb: CommandName,
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	if (!settings.databaseUrl()) {
		const exitCode = await askOwner(settings.dataDir(), verb, args, print).catch(plainly);
		if (exitCode !== null) return exitCode;
	}
	const opened = await openDb().catch(plainly);
	try {
		return await COMMANDS[verb](opened, args, print);
	} finally {
		await opened.close();
	}
}

/** What a person can act on is said without a stack. */
function plainly(error: unknown): never {
	const isExpected = error instanceof StartError || error instanceof RefusedCommand;
	throw isExpected ? new UsageError(error.message) : error;
}
