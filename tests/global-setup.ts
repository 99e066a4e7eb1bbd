import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { TestProject } from 'vitest/node';
import { SMALL } from '../src/lib/server/db/init-embedded.ts';
import { settings } from '../src/lib/server/settings.ts';
import { prepareTemplate } from './postgres.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A migrated PGlite, as a file; empty on PostgreSQL. */
		dump: string;
		/** The PostgreSQL server with the migrated template; empty on PGlite. */
		postgres: string;
	}
}

/** Migrates once; each worker starts from a copy. `TEST_DB=postgres` chooses PostgreSQL. */
export default async function setup(project: TestProject) {
	if (process.env.TEST_DB === 'postgres') {
		const { url, stop } = await prepareTemplate();
		project.provide('postgres', url);
		project.provide('dump', '');
		return stop;
	}
	const dir = mkdtempSync(join(tmpdir(), 'lede-test-'));
	project.provide('dump', await dumpMigrated(dir));
	project.provide('postgres', '');
	return () => rmSync(dir, { recursive: true, force: true });
}

async function dumpMigrated(dir: string): Promise<string> {
	const client = await PGlite.create({ postgresqlconf: SMALL });
	await migrate(drizzle(client), { migrationsFolder: settings.migrationsDir() });
	const dump = await client.dumpDataDir('none');
	await client.close();
	const file = join(dir, 'migrated.tar');
	writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
	return file;
}
