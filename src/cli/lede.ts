import { backup, usage as backupUsage } from './backup.ts';
import { draft, usage as draftUsage } from './draft.ts';
import { drafts, usage as draftsUsage } from './drafts.ts';
import { purge, usage as purgeUsage } from './purge.ts';
import { UsageError } from './read-input.ts';
import { restore, usage as restoreUsage } from './restore.ts';
import { seed, usage as seedUsage } from './seed.ts';
import { status, usage as statusUsage } from './status.ts';
import { user, usage as userUsage } from './user.ts';

/** What it returns is the exit code; nothing means that all went well. */
type Verb = (
	args: readonly string[],
	print: (text: string) => void
) => void | number | Promise<number>;

/** One file a verb. */
const VERBS: Record<string, Verb> = { backup, draft, drafts, purge, restore, seed, status, user };
const USAGE = [
	'usage: lede VERB ...',
	`  ${backupUsage}`,
	`  ${draftUsage}`,
	`  ${draftsUsage}`,
	`  ${purgeUsage}`,
	`  ${restoreUsage}`,
	`  ${seedUsage}`,
	`  ${statusUsage}`,
	`  ${userUsage}`
].join('\n');

async function main([name, ...args]: readonly string[]): Promise<number> {
	const print = (text: string) => process.stdout.write(`${text}\n`);
	if (name === undefined || name === '--help' || name === 'help') {
		(name === undefined ? process.stderr : process.stdout).write(`${USAGE}\n`);
		return name === undefined ? 2 : 0;
	}
	const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
	try {
		if (!verb)
			throw new UsageError(`unknown verb “${name}”; verbs: ${Object.keys(VERBS).join(', ')}`);
		return (await verb(args, print)) ?? 0;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		process.stderr.write(`lede: ${error.message}\n`);
		return 2;
	}
}

// a reader that closes the pipe early ("lede draft FILE | head") is no fault
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
