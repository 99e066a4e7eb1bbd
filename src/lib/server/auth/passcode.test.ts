import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hashPasscode, newPasscode, newPasscodes, verifyPasscode } from './passcode.ts';
import { pepper } from './pepper.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lede-pepper-'));
	vi.stubEnv('LEDE_DATA_DIR', join(dir, 'data'));
	vi.stubEnv('LEDE_PEPPER', '');
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(dir, { recursive: true });
});

it('makes six digits, the first among them 0 as well', () => {
	const made = Array.from({ length: 500 }, newPasscode);
	expect(made.filter((passcode) => !/^\d{6}$/.test(passcode))).toEqual([]);
	expect(new Set(made.map(([digit]) => digit)).size).toBe(10);
});

it('makes the pepper once, for its owner’s eyes alone', () => {
	const first = pepper();
	const file = join(dir, 'data', 'pepper');
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(readFileSync(file, 'utf8').trim()).toBe(first.toString());
	expect(first.length).toBe(44);
	expect(pepper()).toEqual(first);
});

it('takes the pepper from the environment, and none that is too short', () => {
	vi.stubEnv('LEDE_PEPPER', 'a pepper of this test');
	expect(pepper().toString()).toBe('a pepper of this test');
	vi.stubEnv('LEDE_PEPPER', 'short');
	expect(() => pepper()).toThrow('LEDE_PEPPER');
});

it('verifies with the pepper, and with no other', async () => {
	vi.stubEnv('LEDE_PEPPER', 'the pepper of this test');
	const stored = await hashPasscode('012345');
	expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(await verifyPasscode(stored, '012345')).toBe(true);
	expect(await verifyPasscode(stored, '012346')).toBe(false);
	expect(await verifyPasscode(null, '012345')).toBe(false);
	expect(await verify(stored, '012345').catch(() => false)).toBe(false);
	vi.stubEnv('LEDE_PEPPER', 'the pepper of another server');
	expect(await verifyPasscode(stored, '012345')).toBe(false);
});

it('makes a passcode for each student', async () => {
	const made = await newPasscodes(['a', 'b', 'c']);
	expect(made.map(({ studentId }) => studentId)).toEqual(['a', 'b', 'c']);
	for (const { passcode, hash } of made) expect(await verifyPasscode(hash, passcode)).toBe(true);
});
