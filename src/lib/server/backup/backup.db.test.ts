import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, inject, it } from 'vitest';
import { openPGlite } from '../db/embedded.ts';
import { testDb } from '../../../../tests/db.ts';
import { fullSchool } from '../../../../tests/full-school.ts';
import type { Db, Opened } from '../db/client.ts';
import { columnsOf } from '../db/columns-of.ts';
import { appliedMigration, knownMigrations } from '../db/migrations.ts';
import { rowsOf } from '../db/rows-of.ts';
import { allTables, savedTables } from '../db/saved-tables.ts';
import { users } from '../db/schema/people.ts';
import { theSchool } from '../db/schools.ts';
import { checkBackup, restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const dir = mkdtempSync(join(tmpdir(), 'lede-backup-'));
const file = join(dir, 'backup.jsonl.gz');
const NOW = new Date('2026-11-25T03:00:00Z');

/** Another installation, always on the embedded database: in the run on PostgreSQL a school moves. */
let other: Opened | undefined;
async function otherDb(): Promise<Db> {
	const dump = inject('dump');
	const loaded = dump ? { migrated: true, loadDataDir: new Blob([readFileSync(dump)]) } : {};
	return (other ??= await openPGlite('memory://', loaded)).db;
}

let db: Db;
beforeEach(async () => {
	db = await testDb();
});
afterAll(async () => {
	await other?.close();
	rmSync(dir, { recursive: true, force: true });
});

const restoreInto = async (target: Db) => restoreBackup(target, file, await checkBackup(file));

it('brings every row of every table to another database and back', async () => {
	await fullSchool(db);
	// microseconds, which no Date can hold
	await db.execute(sql`update users set created_at = '2024-02-29 23:59:59.123456+05:30'`);
	const before = await everything(db);
	for (const table of allTables()) expect(before[table], table).not.toEqual([]);

	const saved = await writeBackup(db, file, NOW);
	expect(saved.bytes).toBe(statSync(file).size);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(existsSync(`${file}.part`)).toBe(false);
	expect(saved.rows).toEqual(
		Object.fromEntries(savedTables().map((table) => [table, before[table]?.length]))
	);

	const moved = await otherDb();
	await theSchool(moved);
	expect(await restoreInto(moved)).toEqual(
		Object.fromEntries(Object.entries(saved.rows).filter(([, count]) => count > 0))
	);
	const letIn = { sessions: [], account_links: [], class_invitations: [] };
	expect(await everything(moved)).toEqual({ ...before, ...letIn });

	await writeBackup(moved, file, NOW);
	await testDb();
	await restoreInto(db);
	expect(await everything(db)).toEqual({ ...before, ...letIn });
});

it('refuses a file that was cut off or changed anywhere, and leaves the database as it was', async () => {
	const { schoolId } = await fullSchool(db);
	await writeBackup(db, file, NOW);
	const whole = readFileSync(file);
	const header = await checkBackup(file);
	expect(header.school.id).toBe(schoolId);
	const before = await everything(db);
	const cuts = [0, 1, 10, 200, whole.length >> 1, whole.length - 9, whole.length - 1];
	for (const cut of cuts) {
		writeFileSync(file, whole.subarray(0, cut));
		await expect(checkBackup(file)).rejects.toThrow(/cut off|empty/);
	}
	const flips = [0, 12, 100, whole.length >> 2, whole.length >> 1, whole.length - 2];
	for (const flip of flips) {
		const changed = Buffer.from(whole);
		changed[flip] = (changed[flip] ?? 0) ^ 0x10;
		writeFileSync(file, changed);
		await expect(checkBackup(file)).rejects.toThrow(/damaged|no backup|cut off/);
		// changed between the look and the restore
		await expect(restoreBackup(db, file, header)).rejects.toThrow();
	}
	expect(await everything(db)).toEqual(before);
});

it('refuses what is not a backup of this Lede in words that say why', async () => {
	const at = await appliedMigration(db);
	const school = { id: crypto.randomUUID(), name: 'x' };
	const header = { lede: '9.0', format: 1, migration: at, createdAt: '', school };
	const cases: [unknown[], string][] = [
		[[{ hello: 'world' }], 'This is no backup of Lede.'],
		[[{ ...header, format: 2 }], 'made by a newer Lede'],
		[[{ ...header, migration: { hash: 'new', at: at.at + 1 } }], 'made by a newer Lede (9.0)'],
		[[{ ...header, migration: { hash: 'odd', at: 1 } }], 'another line of Lede'],
		[[header, { table: 'users', columns: [] }, 'text'], 'damaged']
	];
	for (const [lines, words] of cases) {
		handWritten(lines, {});
		await expect(checkBackup(file)).rejects.toThrow(words);
	}
	handWritten([header, { table: 'users', columns: ['id'] }, ['1']], { users: 2 });
	await expect(checkBackup(file)).rejects.toThrow('checksum');
	writeFileSync(file, 'plain text');
	await expect(checkBackup(file)).rejects.toThrow('no backup');
	await expect(checkBackup(join(dir, 'nowhere'))).rejects.toThrow('no such file');
	await expect(checkBackup(dir)).rejects.toThrow('directory');
});

it('takes a backup of an older Lede, brings its tables up to date, and goes on serving', async () => {
	await fullSchool(db);
	const first = knownMigrations()[0];
	const at = { hash: first?.hash ?? '', at: first?.folderMillis ?? 0 };
	const school = crypto.randomUUID();
	const ann = crypto.randomUUID();
	handWritten(
		[
			{
				lede: '0.0.1',
				format: 1,
				migration: at,
				createdAt: NOW.toISOString(),
				school: { id: school, name: 'Old' }
			},
			{ table: 'schools', columns: ['id', 'name'] },
			[school, 'Old'],
			{ table: 'users', columns: ['id', 'school_id', 'name', 'email'] },
			[ann, school, 'Ann', 'ann@school.example']
		],
		{ schools: 1, users: 1 }
	);
	const columns = await columnsOf(db);
	const newest = await appliedMigration(db);
	const readUsers = () => db.select().from(users);
	// more than one connection has the query prepared before the tables change
	await Promise.all(Array.from({ length: 10 }, readUsers));

	await restoreInto(db);
	const seen = await Promise.all(Array.from({ length: 10 }, readUsers));
	for (const all of seen)
		expect(all).toMatchObject([
			{ id: ann, name: 'Ann', email: 'ann@school.example', lockedAt: null }
		]);
	expect(await columnsOf(db)).toEqual(columns);
	expect(await appliedMigration(db)).toEqual(newest);
	expect(await theSchool(db)).toBe(school);
	await fullSchool(db); // whatever is written fits the new tables
});

it('waits for nobody for ever: others write while it saves, and none of it is half in', async () => {
	await fullSchool(db);
	const rename = (name: string) => db.update(users).set({ name });
	await rename('before');
	const busy = Promise.all(Array.from({ length: 20 }, (_, index) => rename(`name ${index}`)));
	await writeBackup(db, file, NOW);
	await busy;
	await restoreInto(db);
	const names = new Set(
		(await db.select({ name: users.name }).from(users)).map(({ name }) => name)
	);
	expect(names.size).toBe(1); // one moment: each renaming is of all
});

it('leaves no file behind where it cannot write', async () => {
	await theSchool(db);
	const nowhere = join(dir, 'missing', 'backup');
	await expect(writeBackup(db, nowhere, NOW)).rejects.toMatchObject({ code: 'ENOENT' });
	expect(await db.$count(users)).toBe(0); // and the database is free again
});

/** Every row as PostgreSQL itself writes it, sorted. */
async function everything(of: Db): Promise<Record<string, string[]>> {
	return of.transaction(async (tx) => {
		await tx.execute(sql`set local timezone = 'UTC'`);
		const read: Record<string, string[]> = {};
		for (const table of allTables()) {
			const rows = await tx.execute(sql`select t::text as line from ${sql.identifier(table)} t`);
			read[table] = rowsOf<{ line: string }>(rows)
				.map(({ line }) => line)
				.sort();
		}
		return read;
	});
}

function handWritten(lines: readonly unknown[], rows: Record<string, number>): void {
	const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
	const end = { rows, sha256: createHash('sha256').update(text).digest('hex') };
	writeFileSync(file, gzipSync(`${text}${JSON.stringify(end)}\n`));
}
