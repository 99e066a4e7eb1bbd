import { readArguments } from './arguments.ts';
import { UsageError } from './read-input.ts';

export const usage = 'lede purge [--dry-run]';

/** Removes answers that the school keeps no longer, and what has expired; or says what would go. */
export async function purge(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const options = { 'dry-run': { type: 'boolean', default: false } } as const;
	const { values, positionals } = readArguments(args, options, usage);
	if (positionals.length) throw new UsageError(`usage: ${usage}`);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('purge', values['dry-run'] ? ['dry-run'] : [], print);
}
