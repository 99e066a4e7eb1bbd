import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { automatic } from '../../domain/backups/keep.ts';

/** A backup in the directory of the nightly ones. */
export interface StoredBackup {
	name: string;
	bytes: number;
	writtenAt: Date;
}

/** The backups that are there, newest first; none where there is no directory yet. */
export async function storedBackups(dir: string): Promise<StoredBackup[]> {
	const names = automatic(await readdir(dir).catch(() => []));
	const found = await Promise.all(names.map((name) => find(dir, name)));
	return found.filter((backup) => backup !== null);
}

/** One of them by its name, with its path; null for any other file. */
export async function findStoredBackup(dir: string, name: string) {
	if (!automatic([name]).length) return null;
	const found = await find(dir, name);
	return found && { ...found, path: join(dir, name) };
}

const find = (dir: string, name: string): Promise<StoredBackup | null> =>
	stat(join(dir, name)).then(
		(file) => (file.isFile() ? { name, bytes: file.size, writtenAt: file.mtime } : null),
		() => null
	);
