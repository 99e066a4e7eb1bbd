import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import type { Db } from '../db/client.ts';
import { backUp, startNightlyBackups } from './nightly-backup.ts';
import { checkBackup } from './restore-backup.ts';

let db: Db;
let dir: string;
beforeEach(async () => {
	db = await testDb();
	dir = join(mkdtempSync(join(tmpdir(), 'lede-nightly-')), 'backups');
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

it('keeps fourteen nights', async () => {
	for (let day = 1; day <= 16; day++) await backUp(db, dir, new Date(2026, 10, day, 3));
	const names = readdirSync(dir).sort();
	expect(names).toHaveLength(14);
	expect(names[0]).toBe('lede-2026-11-03.jsonl.gz');
	expect((await checkBackup(join(dir, names[13] ?? ''))).createdAt).toBe(
		new Date(2026, 10, 16, 3).toISOString()
	);
});

it('writes one at the start when the newest is old, and none when it is not', async () => {
	mkdirSync(dir);
	const earlier = join(dir, 'lede-2026-11-01.jsonl.gz');
	writeFileSync(earlier, '');
	await startNightlyBackups(db, dir)();
	expect(readdirSync(dir)).toEqual(['lede-2026-11-01.jsonl.gz']);
	utimesSync(earlier, 1, 1);
	await startNightlyBackups(db, dir)();
	expect(readdirSync(dir)).toHaveLength(2);
});

it('outlives a place where it cannot write', async () => {
	writeFileSync(dir, 'a file, where the directory should be');
	await startNightlyBackups(db, dir)();
	expect(readdirSync(join(dir, '..'))).toEqual(['backups']);
});
