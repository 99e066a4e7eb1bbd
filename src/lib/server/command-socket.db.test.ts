import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../tests/db.ts';
import { askOwner, serveCommands } from './command-socket.ts';
import { lockDataDir, type DirLock } from './db/lock.ts';

let dir: string;
let lock: DirLock;
beforeEach(async () => {
	dir = mkdtempSync(join(tmpdir(), 'lede-commands-'));
	lock = await lockDataDir(dir);
	serveCommands({
		db: await testDb(),
		kind: 'embedded',
		lock,
		listen: async () => async () => {},
		close: async () => {}
	});
});
afterEach(async () => {
	await lock.release();
	rmSync(dir, { recursive: true, force: true });
});

const ask = async (verb: string) => {
	const lines: string[] = [];
	return { exitCode: await askOwner(dir, verb, [], (line) => lines.push(line)), lines };
};

it('runs a command where the database is open and prints what it says', async () => {
	const { exitCode, lines } = await ask('status');
	expect(exitCode).toBe(0);
	expect(lines).toEqual([
		expect.stringMatching(/^lede: +\d+\.\d+\.\d+$/),
		'database:  embedded (PGlite)',
		'users:     0',
		'classes:   0',
		'quizzes:   0',
		'attempts:  0'
	]);
});

it('says what it does not know', async () => {
	await expect(ask('frobnicate')).rejects.toThrow('knows no “frobnicate”');
});

it('finds nobody when nobody has the directory', async () => {
	await lock.release();
	expect(await ask('status')).toEqual({ exitCode: null, lines: [] });
});
