import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './read-input.ts';

/** Parses a verb's arguments; an unknown flag or a missing value becomes a UsageError with the usage. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
	args: readonly string[],
	options: T,
	usage: string
) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (error) {
		const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
		throw new UsageError(`${reason.replace(/\.$/, '')}; usage: ${usage}`);
	}
}
