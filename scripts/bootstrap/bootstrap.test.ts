import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesUnder, hashOf } from './stamp.mjs';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lede-bootstrap-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('the stamp', () => {
	const stamp = () => hashOf(filesUnder(dir));

	it('changes with a file’s text and name and with a new file, and only then', () => {
		mkdirSync(join(dir, 'b'));
		writeFileSync(join(dir, 'b/one.ts'), '1');
		const first = stamp();
		expect(stamp()).toBe(first);
		writeFileSync(join(dir, 'b/one.ts'), '2');
		const second = stamp();
		writeFileSync(join(dir, 'two.ts'), '');
		const third = stamp();
		expect(new Set([first, second, third]).size).toBe(3);
	});
});

describe('two set-ups in one clone', () => {
	/** Runs the set-up's lock in a process of its own; `work` is JavaScript. */
	const setUp = async (work: string) => {
		const module = new URL('./one-at-a-time.mjs', import.meta.url).href;
		const source = `
			import { appendFileSync } from 'node:fs';
			import { oneAtATime } from ${JSON.stringify(module)};
			const write = (text) => appendFileSync('log', text);
			oneAtATime(() => { ${work} });`;
		const args = ['--input-type=module', '--eval', source];
		const child = spawn(process.execPath, args, { cwd: dir, stdio: 'ignore' });
		await once(child, 'exit');
		return child.pid ?? 0;
	};
	const log = () => readFileSync(join(dir, 'log'), 'utf8');
	const pause = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);';

	it('work one after the other', async () => {
		await Promise.all([1, 2, 3].map(() => setUp(`write('<'); ${pause} write('>');`)));
		expect(log()).toBe('<><><>');
		expect(existsSync(join(dir, '.lede-setup'))).toBe(false);
	});

	it('do not wait for one that was killed, or that failed', async () => {
		await setUp(`write('failed '); process.exit(1);`);
		expect(existsSync(join(dir, '.lede-setup'))).toBe(false);
		await setUp(`write('killed '); process.kill(process.pid, 'SIGKILL');`);
		expect(existsSync(join(dir, '.lede-setup'))).toBe(true);
		await setUp(`write('done');`);
		expect(log()).toBe('failed killed done');
	});
});
