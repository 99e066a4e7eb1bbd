import { readArguments } from './arguments.ts';
import { UsageError } from './read-input.ts';

export const usage = 'lede user list | reset EMAIL | lock EMAIL | unlock EMAIL';

/** Lists who can log in, makes a link for a new password, shuts an account or opens it again. */
export async function user(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const { positionals } = readArguments(args, {}, usage);
	const [what = '', email] = positionals;
	const wanted = { list: 1, reset: 2, lock: 2, unlock: 2 }[what];
	if (!wanted || positionals.length !== wanted) throw new UsageError(`usage: ${usage}`);
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('user', email ? [what, email] : [what], print);
}
