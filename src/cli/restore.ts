import { readArguments } from './arguments.ts';
import { fileArgument } from './file-argument.ts';

export const usage = 'lede restore FILE [--yes]';

/** Replaces everything by a backup, also while the server runs. */
export async function restore(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const options = { yes: { type: 'boolean', default: false } } as const;
	const { values, positionals } = readArguments(args, options, usage);
	const file = fileArgument(positionals, usage);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('restore', values.yes ? [file, '--yes'] : [file], print);
}
