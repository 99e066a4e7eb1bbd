import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir, type DirLock } from './lock.ts';

let dir: string;
const held: DirLock[] = [];
const take = async () => {
	const lock = await lockDataDir(dir);
	held.push(lock);
	return lock;
};
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lede-lock-'));
});
afterEach(async () => {
	for (const lock of held.splice(0)) await lock.release();
	rmSync(dir, { recursive: true, force: true });
});

it('lets one in, says who has it, and lets the next in after the release', async () => {
	const first = await take();
	await expect(take()).rejects.toThrow(`in use by process ${process.pid}`);
	await first.release();
	await expect(take()).resolves.toBeDefined();
});

it('lets exactly one of many in, also when a killed owner left its socket', async () => {
	await leaveSocketBehind();
	const results = await Promise.allSettled(Array.from({ length: 12 }, take));
	expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
	const reasons = results.flatMap((r) => (r.status === 'rejected' ? [String(r.reason)] : []));
	expect(reasons.every((reason) => reason.includes('in use by process'))).toBe(true);
});

it('leaves nothing behind', async () => {
	await (await take()).release();
	expect(readdirSync(dir)).toEqual([]);
});

it('gets past the guard of a process that was killed while it held it', async () => {
	const guard = join(dir, 'lede.sock.guard');
	mkdirSync(guard);
	utimesSync(guard, 0, 0);
	await take();
	expect(existsSync(guard)).toBe(false);
});

/** A process that listens on the socket and is killed. */
async function leaveSocketBehind() {
	const source = `require('net').createServer().listen('lede.sock', () => console.log('up'))`;
	const owner = spawn(process.execPath, ['-e', source], { cwd: dir, stdio: 'pipe' });
	await once(owner.stdout, 'data');
	owner.kill('SIGKILL');
	await once(owner, 'exit');
}
