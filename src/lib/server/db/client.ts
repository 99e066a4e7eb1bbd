import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { settings } from '../settings.ts';
import { openEmbedded } from './embedded.ts';
import type { DirLock } from './lock.ts';
import { openPostgres } from './postgres.ts';
import type * as schema from './schema.ts';

/** The database as every query sees it: which of the two it is, no query knows. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Opened {
	db: Db;
	kind: 'embedded' | 'postgres';
	/** Only with the embedded database: what makes this process its one owner. */
	lock: DirLock | null;
	/** Hears what is told on a channel, by any process; the returned function ends it. */
	listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
	close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date: the PostgreSQL server named by
 * `DATABASE_URL`, else the embedded one in the data directory.
 *
 * @throws StartError when another process holds the data directory.
 */
export function openDb(where: { url?: string; dir?: string } = {}): Promise<Opened> {
	const url = where.url ?? (where.dir ? '' : settings.databaseUrl());
	return url ? openPostgres(url) : openEmbedded(where.dir ?? settings.dataDir());
}
