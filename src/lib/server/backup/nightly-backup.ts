import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { automatic, nameOf, toDelete } from '../../domain/backups/keep.ts';
import { isOverdue, nextRun } from '../../domain/backups/next-run.ts';
import type { Db } from '../db/client.ts';
import { log } from '../log.ts';
import { writeBackup } from './write-backup.ts';

/** A machine that slept at three o'clock finds out this soon after it wakes. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/**
 * Backs the database up every night, and at once when the last one is more than a day old. What
 * goes wrong is logged and tried again the next night. The function that it returns ends it, and
 * waits for a backup that is being written.
 */
export function startNightlyBackups(db: Db, dir: string): () => Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	let hasEnded = false;
	const wait = (next: number) => {
		if (hasEnded) return;
		const ms = Math.min(next - Date.now(), LOOK_AGAIN_MS);
		timer = setTimeout(() => void (running = turn(next)), Math.max(0, ms)).unref();
	};
	const turn = async (due: number) => {
		if (Date.now() < due) return wait(due);
		await backUpNow(db, dir);
		wait(upcoming());
	};
	let running: Promise<void> = newestIn(dir).then((newest) =>
		turn(isOverdue(Date.now(), newest) ? 0 : upcoming())
	);
	return () => {
		hasEnded = true;
		clearTimeout(timer);
		return running;
	};
}

const upcoming = () => nextRun(Date.now(), -new Date().getTimezoneOffset());

/** When the newest automatic backup was written; null when there is none. */
async function newestIn(dir: string): Promise<number | null> {
	const [newest] = automatic(await readdir(dir).catch(() => []));
	if (!newest) return null;
	return stat(join(dir, newest)).then(
		({ mtimeMs }) => mtimeMs,
		() => null
	);
}

let running: Promise<boolean> | null = null;
let failedAt: Date | null = null;

/** Writes the backup of the day; whoever asks while one is being written waits for that. */
export const backUpNow = (db: Db, dir: string): Promise<boolean> =>
	(running ??= backUp(db, dir, new Date()).finally(() => (running = null)));

/** When the last backup failed; null when it did not, or none was tried since the start. */
export const lastFailure = (): Date | null => failedAt;

/** Writes the backup of the day and removes those that are too many; false when that failed. */
export async function backUp(db: Db, dir: string, now: Date): Promise<boolean> {
	const began = performance.now();
	try {
		await mkdir(dir, { recursive: true, mode: 0o700 });
		const file = nameOf(localDay(now));
		const { bytes } = await writeBackup(db, join(dir, file), now);
		for (const name of toDelete(await readdir(dir))) await rm(join(dir, name), { force: true });
		log.info({ file, bytes, ms: Math.round(performance.now() - began) }, 'backed up');
		failedAt = null;
		return true;
	} catch (err) {
		log.error({ err }, 'the automatic backup failed');
		failedAt = now;
		return false;
	}
}

/** Where the server stands it is this day. */
const localDay = (now: Date) =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
