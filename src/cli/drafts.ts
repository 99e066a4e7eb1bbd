import { readArguments } from './arguments.ts';
import { UsageError } from './read-input.ts';

export const usage = 'lede drafts report [--json]';

/** Prints how teachers judged what was suggested; no text of an article leaves the installation. */
export async function drafts(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const { values, positionals } = readArguments(
		args,
		{ json: { type: 'boolean', default: false } },
		usage
	);
	if (positionals.join(' ') !== 'report') throw new UsageError(`usage: ${usage}`);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('drafts', values.json ? ['--json'] : [], print);
}
