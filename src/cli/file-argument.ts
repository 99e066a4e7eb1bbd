import { resolve } from 'node:path';
import { settings } from '../lib/server/settings.ts';
import { UsageError } from './read-input.ts';

/**
 * The one file that a verb takes, from where the person stands: the server that may run the command
 * stands somewhere else.
 */
export function fileArgument(positionals: readonly string[], usage: string): string {
	const [file, ...others] = positionals;
	if (!file || others.length > 0)
		throw new UsageError(`${file ? 'one FILE at a time' : 'which FILE?'}; usage: ${usage}`);
	return resolve(settings.callersDir(), file);
}
