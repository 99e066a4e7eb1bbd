import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from './embedded.ts';
import { schools } from './schema.ts';

let dir: string;
beforeAll(() => {
	dir = mkdtempSync(join(tmpdir(), 'lede-embedded-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('keeps its rows, and turns a second opener away without touching a file', async () => {
	const first = await openEmbedded(dir);
	await first.db.insert(schools).values({ id: crypto.randomUUID(), name: 'Ours' });
	const before = fingerprint(dir);
	await expect(openEmbedded(dir)).rejects.toThrow('is in use by process');
	expect(fingerprint(dir)).toBe(before);
	await first.close();

	const second = await openEmbedded(dir);
	expect(await second.db.select({ name: schools.name }).from(schools)).toEqual([{ name: 'Ours' }]);
	await second.close();
});

function fingerprint(root: string): string {
	const hash = createHash('sha256');
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
		if (entry.isFile())
			hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
	return hash.digest('hex');
}
