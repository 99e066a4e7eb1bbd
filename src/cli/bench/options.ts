import * as v from 'valibot';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../read-input.ts';

const Count = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number));
const Options = v.object({
	students: v.optional(Count),
	/** Of each measurement in the closed loop. */
	seconds: v.optional(Count, '15'),
	/** A PostgreSQL server on which databases may be created; else the embedded database. */
	'database-url': v.optional(v.pipe(v.string(), v.url()))
});

export interface BenchOptions {
	students: number;
	seconds: number;
	databaseUrl: string | null;
}

/** Reads a bench's flags. Throws a UsageError that says what they are. */
export function benchOptions(args: readonly string[], usage: string): BenchOptions {
	const text = { type: 'string' } as const;
	const flags = { students: text, seconds: text, 'database-url': text };
	const { values, positionals } = readArguments(args, flags, usage);
	const parsed = v.safeParse(Options, { ...values });
	if (!parsed.success || positionals.length) throw new UsageError(`usage: ${usage}`);
	const { students, seconds, 'database-url': databaseUrl = null } = parsed.output;
	// the classes that the aims speak of
	return { students: students ?? (databaseUrl ? 500 : 200), seconds, databaseUrl };
}
