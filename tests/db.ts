import { readFileSync } from 'node:fs';
import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { inject } from 'vitest';
import type { Db, Opened } from '../src/lib/server/db/client.ts';
import { openPGlite } from '../src/lib/server/db/embedded.ts';
import * as schema from '../src/lib/server/db/schema.ts';
import { newDatabase, openMigrated } from './postgres.ts';

/** Files share a worker (`isolate: false`), modules included; the database lives as long as it. */
let opened: Promise<Opened> | undefined;

/**
 * An empty database, the same for all tests of this worker: call it in `beforeEach`.
 * PGlite or PostgreSQL, as `TEST_DB` says.
 */
export async function testDb(): Promise<Db> {
	const { db } = await (opened ??= open());
	await db.execute(sql.raw(`truncate ${TABLES.join(', ')} restart identity cascade`));
	return db;
}

const TABLES = Object.values(schema)
	.filter((value) => is(value, PgTable))
	.map((table) => `"${getTableName(table)}"`);

async function open(): Promise<Opened> {
	const server = inject('postgres');
	if (server) return openMigrated(await newDatabase(server));
	const loadDataDir = new Blob([readFileSync(inject('dump'))]);
	return openPGlite('memory://', { migrated: true, loadDataDir });
}
