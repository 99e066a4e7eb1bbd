import type { Opened } from '../db/client.ts';

/**
 * What a verb of `lede` does with the database; its exit code. It runs in the process that has the
 * database open, so it reads no files and writes nothing but what it prints.
 */
export type Command = (
	opened: Pick<Opened, 'db' | 'kind'>,
	args: readonly string[],
	print: (text: string) => void
) => Promise<number>;
