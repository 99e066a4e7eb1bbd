import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArticle } from '../../domain/article/read-article.ts';
import { createDrafter } from './draft-article.ts';
import { draftHere } from './engine.ts';

// under the project, so that the bundle finds its packages
const directory = resolve('.svelte-kit/test-node');
const article = readArticle(
	[
		'Harbour bridge to close',
		'Ana Lopes said on Monday that 212 bolts of the bridge were cracked. Eva Lund warned that 45 bridges in Spain had the same bolts.',
		'“Nobody wants to close a bridge in the middle of the summer,” said Tom Roe, the mayor of Lugo.'
	].join('\n')
);

beforeAll(() => {
	execFileSync(process.execPath, ['scripts/build-node.mjs', directory]);
	writeFileSync(
		resolve(directory, 'idle.mjs'),
		"import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});"
	);
	writeFileSync(resolve(directory, 'broken.mjs'), 'throw new Error("no");');
}, 60_000);

const drafters: ReturnType<typeof createDrafter>[] = [];
function drafterOf(file: string, timeLimitMs?: number) {
	const drafter = createDrafter(() => resolve(directory, file), timeLimitMs);
	drafters.push(drafter);
	return drafter;
}
afterAll(() => Promise.all(drafters.map((drafter) => drafter.end())));

test('the built worker drafts what the engine drafts, one article after another', async () => {
	const drafter = drafterOf('draft-worker.js');
	const results = await Promise.all(['1', '2'].map((seed) => drafter.draft(article, { seed })));
	const here = ['1', '2'].map((seed) => {
		const { offered, more } = draftHere(article, { seed });
		return { ok: true, drafts: [...offered, ...more] };
	});
	expect(results).toEqual(here);
	expect(here[0]?.drafts.length).toBeGreaterThan(1);
}, 30_000);

test('the same worker reads the facts', async () => {
	const read = await drafterOf('draft-worker.js').facts(article);
	expect(read).toMatchObject({ ok: true });
	expect(read.ok && read.sheet.people.map(({ name }) => name)).toEqual([
		'Ana Lopes',
		'Eva Lund',
		'Tom Roe'
	]);
}, 30_000);

test('an article that takes too long is given up', async () => {
	const drafter = drafterOf('idle.mjs', -4900);
	expect(await drafter.draft(article, { seed: '1' })).toEqual({ ok: false, reason: 'timeout' });
	expect(await drafter.draft(article, { seed: '1' })).toEqual({ ok: false, reason: 'timeout' });
});

test.each(['broken.mjs', 'missing.js'])(
	'a worker that cannot start is a failure: %s',
	async (file) => {
		expect(await drafterOf(file).draft(article, { seed: '1' })).toEqual({
			ok: false,
			reason: 'failed'
		});
	}
);
