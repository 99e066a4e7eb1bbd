import { statfs } from 'node:fs/promises';

/** How many bytes this process can still write where the directory is; null where that is unknown. */
export const freeBytes = (dir: string): Promise<number | null> =>
	statfs(dir).then(
		({ bavail, bsize }) => bavail * bsize,
		() => null
	);
