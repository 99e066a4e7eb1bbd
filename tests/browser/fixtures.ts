import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import type { Db, Opened } from '../../src/lib/server/db/client.ts';
import { newDatabase, openMigrated } from '../postgres.ts';
import { markEnhanced } from './enhanced.ts';
import { startServer, type RunningServer } from './server.ts';

export { expect } from 'playwright/test';

/** What tells a server where its data is. */
type StorageEnv = Record<'LEDE_DATA_DIR' | 'DATABASE_URL', string>;

interface ForTest {
	/** The server's database, to put data in. */
	db: Db;
	/** A directory of this test's own, removed afterwards. */
	dir: string;
	/** An empty, migrated database of this test's own, for a server that it starts itself. */
	ownStorage: StorageEnv;
	serverLogOnFailure: void;
}

interface ForWorker {
	/** One server for all tests of a worker: tests make their own users and quizzes in it. */
	server: RunningServer;
	storage: { env: StorageEnv; opened: Opened; dir: string };
}

/** Playwright's `test` with a built server, its database and its log. */
export const test = base.extend<ForTest, ForWorker>({
	storage: [
		async ({}, use) => {
			const dir = mkdtempSync(join(tmpdir(), 'lede-browser-'));
			const env = await newStorage(dir);
			const opened = await openMigrated(env.DATABASE_URL);
			await use({ env, opened, dir });
			await opened.close();
			rmSync(dir, { recursive: true, force: true });
		},
		{ scope: 'worker' }
	],
	server: [
		async ({ storage }, use) => {
			const server = await startServer(storage.env, join(storage.dir, 'server.log'));
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	baseURL: async ({ server }, use) => use(server.origin),
	page: async ({ page }, use) => {
		await markEnhanced(page);
		await use(page);
	},
	db: async ({ storage: { opened } }, use) => use(opened.db),
	dir: async ({}, use) => {
		const dir = mkdtempSync(join(tmpdir(), 'lede-test-'));
		await use(dir);
		rmSync(dir, { recursive: true, force: true });
	},
	ownStorage: async ({ dir }, use) => use(await newStorage(dir)),
	serverLogOnFailure: [
		async ({ server }, use, testInfo) => {
			const before = server.log().length;
			await use();
			if (testInfo.status === testInfo.expectedStatus) return;
			const said = server.log().slice(before);
			await testInfo.attach('server.log', { body: said });
			// the reporter cuts attachments short: what went wrong is shown whole
			const errors = said.split('\n').filter((line) => /^\{"level":[56]0/.test(line));
			if (errors.length) console.error(errors.join('\n'));
		},
		{ auto: true }
	]
});

/** A copy of what the global set-up has prepared; `dir` is where it may put files. */
const newStorage = async (dir: string): Promise<StorageEnv> => ({
	LEDE_DATA_DIR: join(dir, 'data'),
	DATABASE_URL: await newDatabase(process.env.TEST_POSTGRES ?? '')
});
