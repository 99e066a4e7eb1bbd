import { fail } from '@sveltejs/kit';
import { KEPT } from '$lib/domain/backups/keep.ts';
import { requireAdmin } from '$lib/server/auth/guards.ts';
import { backUpNow, lastFailure } from '$lib/server/backup/nightly-backup.ts';
import { storedBackups } from '$lib/server/backup/stored-backups.ts';
import { serverZone } from '$lib/server/days.ts';
import { db } from '$lib/server/db/index.ts';
import { databaseSize } from '$lib/server/db/storage.ts';
import { freeBytes } from '$lib/server/disk.ts';
import { settings } from '$lib/server/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireAdmin(event);
	const backups = await storedBackups(settings.backupsDir());
	return {
		database: await databaseSize(db()),
		free: await freeBytes(settings.dataDir()),
		backups: backups.map(({ writtenAt, ...backup }) => ({ ...backup, at: writtenAt.getTime() })),
		kept: KEPT,
		isNightly: !settings.databaseUrl(),
		failedAt: lastFailure()?.getTime() ?? null,
		zone: serverZone()
	};
};

export const actions: Actions = {
	backUp: async (event) => {
		requireAdmin(event);
		const isDone = await backUpNow(db(), settings.backupsDir());
		return isDone ? { done: true } : fail(500, { done: false });
	}
};
