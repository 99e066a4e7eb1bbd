import * as v from 'valibot';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../read-input.ts';

const Count = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number));
const Options = v.pipe(
	v.object({
		players: Count,
		/** Within how many seconds all answer. */
		spread: v.optional(Count, '2'),
		/** How many servers serve the game. */
		processes: v.optional(Count, '1'),
		/** A PostgreSQL server on which databases may be created; else the embedded database. */
		'database-url': v.optional(v.pipe(v.string(), v.url())),
		/** Kills the last of several servers while the answers come in. */
		kill: v.optional(v.boolean(), false)
	}),
	v.check((options) => options.processes === 1 || options['database-url'] !== undefined),
	v.check((options) => options.processes > 1 || !options.kill)
);

export interface LiveOptions {
	players: number;
	spread: number;
	processes: number;
	databaseUrl: string | null;
	kill: boolean;
}

/** Reads the flags. Throws a UsageError that says what they are. */
export function liveOptions(args: readonly string[], usage: string): LiveOptions {
	const text = { type: 'string' } as const;
	const kill = { type: 'boolean' } as const;
	const flags = { players: text, spread: text, processes: text, 'database-url': text, kill };
	const { values, positionals } = readArguments(args, flags, usage);
	const parsed = v.safeParse(Options, { ...values });
	if (!parsed.success || positionals.length) throw new UsageError(`usage: ${usage}`);
	const { 'database-url': databaseUrl = null, ...options } = parsed.output;
	return { ...options, databaseUrl };
}
