import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from '../../lib/server/db/bench.ts';
import { openDb, type Opened } from '../../lib/server/db/client.ts';

/** A place of the bench's own: a directory, and an empty database in it or on a server. */
export interface Fresh {
	dir: string;
	/** What the server has to be told to use it. */
	environment: Record<string, string>;
	/** Opens the database; the embedded one only while no server has it. */
	open(): Promise<Opened>;
	remove(): Promise<void>;
}

export async function freshPlace(databaseUrl: string | null): Promise<Fresh> {
	const dir = mkdtempSync(join(tmpdir(), 'lede-bench-'));
	const data = join(dir, 'data');
	const server = databaseUrl === null ? null : await freshDatabase(databaseUrl);
	return {
		dir,
		environment: { LEDE_DATA_DIR: data, DATABASE_URL: server?.url ?? '', PORT: '0' },
		open: () => openDb(server ? { url: server.url } : { dir: data }),
		async remove() {
			await server?.drop();
			rmSync(dir, { recursive: true, force: true });
		}
	};
}
