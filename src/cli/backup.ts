import { readArguments } from './arguments.ts';
import { fileArgument } from './file-argument.ts';

export const usage = 'lede backup FILE';

/** Saves everything into a file, also while the server runs; `lede restore` takes it on either database. */
export async function backup(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const { positionals } = readArguments(args, {}, usage);
	const file = fileArgument(positionals, usage);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('backup', [file], print);
}
