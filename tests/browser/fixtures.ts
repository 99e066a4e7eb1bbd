import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import type { Db, Opened } from '../../src/lib/server/db/client.ts';
import { newDatabase, openMigrated } from '../postgres.ts';
import { startServer, type RunningServer } from './server.ts';

export { expect } from 'playwright/test';

interface ForTest {
	/** The server's database, to put data in; a test that asks for it is skipped without PostgreSQL. */
	db: Db;
	/** A directory of this test's own, removed afterwards. */
	dir: string;
	serverLogOnFailure: void;
}

interface ForWorker {
	/** One server for all tests of a worker: tests make their own users and quizzes in it. */
	server: RunningServer;
	storage: { env: Record<string, string>; opened: Opened | null; dir: string };
}

/** Playwright's `test` with a built server, its database and its log. */
export const test = base.extend<ForTest, ForWorker>({
	storage: [
		// eslint wants a pattern here, Playwright too: it reads the names of the fixtures from it
		async ({}, use) => {
			const dir = mkdtempSync(join(tmpdir(), 'lede-browser-'));
			const env: Record<string, string> = { LEDE_DATA_DIR: join(dir, 'data') };
			let opened: Opened | null = null;
			if (process.env.TEST_POSTGRES) {
				env.DATABASE_URL = await newDatabase(process.env.TEST_POSTGRES);
				opened = await openMigrated(env.DATABASE_URL);
			} else if (process.env.TEST_DATA_DIR) {
				cpSync(process.env.TEST_DATA_DIR, join(dir, 'data'), { recursive: true });
			}
			await use({ env, opened, dir });
			await opened?.close();
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
	db: async ({ storage: { opened } }, use, testInfo) => {
		testInfo.skip(!opened, 'puts its data in by PostgreSQL, which is not here');
		if (opened) await use(opened.db);
	},
	dir: async ({}, use) => {
		const dir = mkdtempSync(join(tmpdir(), 'lede-test-'));
		await use(dir);
		rmSync(dir, { recursive: true, force: true });
	},
	serverLogOnFailure: [
		async ({ server }, use, testInfo) => {
			const before = server.log().length;
			await use();
			if (testInfo.status !== testInfo.expectedStatus)
				await testInfo.attach('server.log', { body: server.log().slice(before) });
		},
		{ auto: true }
	]
});
