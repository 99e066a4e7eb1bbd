import { spawn } from 'node:child_process';
import { rmSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * What a class needs, not what PostgreSQL assumes for a server of its own: kept in the data
 * directory, it makes the difference between 160 and 420 MB of memory.
 */
export const SMALL = ['shared_buffers = 8MB', 'max_connections = 5', 'wal_buffers = 256kB'];

/**
 * Creates the embedded database's files. In a process of its own, because creating takes 700 MB
 * that the server would never give back; under another name first, so that a creation cut short
 * leaves nothing that looks finished. The caller holds the lock.
 */
export async function initEmbedded(files: string): Promise<void> {
	const unfinished = `${files}.new`;
	rmSync(unfinished, { recursive: true, force: true });
	await runModule(
		`import { PGlite } from ${JSON.stringify(pgliteUrl())};
		const db = await PGlite.create(${JSON.stringify({ dataDir: unfinished, postgresqlconf: SMALL })});
		await db.close();`
	);
	renameSync(unfinished, files);
}

/** The server is bundled, PGlite is not: it is found from here as Node finds any package. */
const pgliteUrl = () =>
	pathToFileURL(createRequire(import.meta.url).resolve('@electric-sql/pglite')).href;

function runModule(source: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
			stdio: ['ignore', 'ignore', 'pipe']
		});
		let complaint = '';
		child.stderr.on('data', (chunk) => (complaint += String(chunk)));
		child.once('error', reject);
		child.once('close', (code) =>
			code === 0
				? resolve()
				: reject(new Error(`Creating the embedded database failed (${code}).\n${complaint}`))
		);
	});
}
