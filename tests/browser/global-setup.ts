import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from '../../scripts/postgres.mjs';
import { openEmbedded } from '../../src/lib/server/db/embedded.ts';
import { prepareTemplate } from '../postgres.ts';

/**
 * Prepares what every worker copies: a template on PostgreSQL where there is one, else a data
 * directory with the embedded database. The workers read which from the environment.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
	if (process.env.TEST_POSTGRES || findPostgres()) {
		const { url, stop } = await prepareTemplate();
		process.env.TEST_POSTGRES = url;
		return stop;
	}
	const dir = mkdtempSync(join(tmpdir(), 'lede-prepared-'));
	await (await openEmbedded(dir)).close();
	process.env.TEST_DATA_DIR = dir;
	return async () => rmSync(dir, { recursive: true, force: true });
}
