import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBackup, restoreBackup } from '../lib/server/backup/restore-backup.ts';
import { writeBackup } from '../lib/server/backup/write-backup.ts';
import { addBenchMarks } from '../lib/server/db/bench-marks.ts';
import type { Db } from '../lib/server/db/client.ts';
import { isDatabaseUp } from '../lib/server/db/health.ts';
import { theSchool } from '../lib/server/db/schools.ts';
import { addDemo } from '../lib/server/demo/add-demo.ts';
import { freshPlace } from './bench/fresh.ts';

// What a backup costs those who are answering meanwhile: 200 students with ten marked attempts each.
const STUDENTS = 200;
const ATTEMPTS = 10;

const place = await freshPlace(process.argv[2] ?? null);
const { db, kind, close } = await place.open();
try {
	await addDemo(db, await theSchool(db));
	await addBenchMarks(db, STUDENTS, ATTEMPTS);
	const file = join(place.dir, 'backup.jsonl.gz');
	const saving = await whileAsking(db, () => writeBackup(db, file, new Date()));
	const restoring = await whileAsking(db, async () =>
		restoreBackup(db, file, await checkBackup(file))
	);
	const rows = Object.values(saving.result.rows).reduce((sum, count) => sum + count, 0);
	const figures = {
		database: kind,
		rows,
		bytes: statSync(file).size,
		backupMs: saving.ms,
		backupCpuMs: saving.cpuMs,
		longestWaitMs: saving.longestWaitMs,
		restoreMs: restoring.ms,
		rssMb: Math.round(process.memoryUsage().rss / 1e6)
	};
	process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
} finally {
	await close();
	await place.remove();
}

/** Asks the database something small all the time, and notes the longest wait for it. */
async function whileAsking<T>(asked: Db, work: () => Promise<T>) {
	const began = performance.now();
	const cpu = process.cpuUsage();
	let longest = 0;
	let done = false;
	const asking = (async () => {
		while (!done) {
			const at = performance.now();
			await isDatabaseUp(asked);
			longest = Math.max(longest, performance.now() - at);
			await sleep(5);
		}
	})();
	const result = await work();
	const ms = Math.round(performance.now() - began);
	const { user, system } = process.cpuUsage(cpu);
	done = true;
	await asking;
	return {
		result,
		ms,
		cpuMs: Math.round((user + system) / 1000),
		longestWaitMs: Math.round(longest)
	};
}
