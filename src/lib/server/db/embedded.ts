import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../settings.ts';
import type { Opened } from './client.ts';
import { databaseDir } from './data-dir.ts';
import { initEmbedded } from './init-embedded.ts';
import { lockDataDir } from './lock.ts';
import { keepStatements } from './named-statements.ts';
import * as schema from './schema.ts';

/** Opens the embedded database of a data directory, which this process then owns. */
export async function openEmbedded(dir: string): Promise<Opened> {
	const lock = await lockDataDir(dir);
	try {
		const files = databaseDir(dir);
		if (!existsSync(join(files, 'PG_VERSION'))) await initEmbedded(files);
		const opened = await openPGlite(files);
		const close = async () => {
			await opened.close();
			await lock.release(); // only now may another process have the directory
		};
		return { ...opened, lock, close };
	} catch (error) {
		await lock.release();
		throw error;
	}
}

/** Opens a PGlite without any lock: for memory, and for what `openEmbedded` has locked. */
export async function openPGlite(
	dataDir: string,
	options: PGliteOptions & { migrated?: boolean } = {}
): Promise<Opened> {
	const { migrated = false, ...rest } = options;
	const client = await PGlite.create(dataDir, rest);
	keepStatements(client);
	const db = drizzle(client, { schema });
	if (!migrated) await migrate(db, { migrationsFolder: settings.migrationsDir() });
	return {
		db,
		kind: 'embedded',
		lock: null,
		listen: (channel, heard) => client.listen(channel, heard),
		close: () => client.close()
	};
}
