import pino from 'pino';
import { settings } from './settings.ts';

/**
 * What of an error goes into the log. drizzle puts a failed query's parameters (names, e-mails,
 * tokens) into its message, and PostgreSQL quotes values in its own: both stay out, the query and
 * the SQLSTATE are kept.
 */
export function errorForLog(error: unknown) {
	if (!(error instanceof Error)) return { message: typeof error };
	const cause: unknown = error.cause;
	const sqlState = cause instanceof Error && 'code' in cause ? { code: cause.code } : {};
	return {
		type: error.name,
		message: withoutParams(error.message),
		// the stack repeats the message first
		stack: frames(error.stack ?? ''),
		...sqlState
	};
}

const withoutParams = (message: string) => message.replace(/\nparams:[\s\S]*/, '');
const frames = (stack: string) =>
	stack
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.join('\n');

/** The one log: JSON lines on stdout. No names, e-mails, codes, passcodes or answers go in. */
export const log = pino({
	level: settings.logLevel(),
	base: null,
	serializers: { err: errorForLog }
});
