/** How many automatic backups are kept. */
export const KEPT = 14;

const NAME = /^lede-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/;

/** The name of the automatic backup of a day, as in "2026-11-25". */
export const nameOf = (day: string): string => `lede-${day}.jsonl.gz`;

/** The automatic backups among a directory's files, newest first. */
export const automatic = (names: readonly string[]): string[] =>
	names
		.filter((name) => NAME.test(name))
		.sort()
		.reverse();

/** Which of a directory's files are to go: automatic backups beyond the newest, nothing else. */
export const toDelete = (names: readonly string[]): string[] => automatic(names).slice(KEPT);
