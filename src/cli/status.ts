export const usage = 'lede status';

/** Says which Lede this is and how much is in it. */
export async function status(
	args: readonly string[],
	print: (text: string) => void
): Promise<number> {
	const { onDatabase } = await import('./on-database.ts'); // other verbs need no database
	return onDatabase('status', args, print);
}
