import { readArguments } from './arguments.ts';
import { UsageError } from './read-input.ts';

export const usage = 'lede seed --demo';

/** Puts demo classes in, to look around in; says once how to sign in. */
export async function seed(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const options = { demo: { type: 'boolean', default: false } } as const;
	const { values, positionals } = readArguments(args, options, usage);
	if (!values.demo || positionals.length) throw new UsageError(`usage: ${usage}`);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('seed', [], print);
}
