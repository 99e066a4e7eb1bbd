import type { Opened } from '../db/client.ts';

/**
 * What a verb of `lede` does with the database; its exit code. It runs in the process that has the
 * database open: paths are absolute, and it says what it has to say by `print` alone.
 */
export type Command = (
	opened: Pick<Opened, 'db' | 'kind'>,
	args: readonly string[],
	print: (text: string) => void
) => Promise<number>;
