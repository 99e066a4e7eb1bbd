import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { settings } from '../settings.ts';
import type { Opened } from './client.ts';
import * as schema from './schema.ts';

/** Any number will do, as long as no other application on the same server takes it. */
const MIGRATION_LOCK = 727_201_311;

/** Connects to a PostgreSQL server, by default after bringing its tables up to date. */
export async function openPostgres(url: string, { migrated = false } = {}): Promise<Opened> {
	if (!migrated) await migratePostgres(url);
	const sql = connection(url, settings.databasePool());
	return {
		db: drizzle(sql, { schema }),
		kind: 'postgres',
		lock: null,
		listen: async (channel, heard) => {
			// on a connection of its own, which the driver opens again when it is lost
			const { unlisten } = await sql.listen(channel, heard);
			return unlisten;
		},
		close: () => sql.end({ timeout: 5 })
	};
}

/**
 * Drizzle takes no lock, and servers that start together would all migrate. The lock is held by
 * a transaction rather than by a session, so that it also holds behind PgBouncer.
 */
export async function migratePostgres(url: string): Promise<void> {
	const sql = connection(url, 2);
	try {
		await sql.begin(async (holder) => {
			await holder`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
			await migrate(drizzle(sql), { migrationsFolder: settings.migrationsDir() });
		});
	} finally {
		await sql.end({ timeout: 5 });
	}
}

function connection(url: string, max: number) {
	return postgres(url, {
		max,
		prepare: !settings.behindPgBouncer(),
		// while the server is away a student hears at once that nothing was saved, and the page sends
		// it again; the driver's own patience would let them wait up to 20 s
		connect_timeout: 5,
		backoff: () => 0.1,
		onnotice: () => {} // "relation already exists, skipping" is no news
	});
}
