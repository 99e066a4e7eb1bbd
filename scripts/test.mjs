// `npm test`: every check there is, and one last line with the sum. `npm test -- lint types` runs
// only the stages of these names. scripts/bootstrap.mjs has installed and built what they need.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findPostgres, startPostgres } from './postgres.mjs';
import { endStages, runStage } from './test/stage.mjs';
import { stages } from './test/stages.mjs';

process.chdir(join(import.meta.dirname, '..'));
const began = Date.now();
const only = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'lede-reports-'));

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
	process.on(signal, () => {
		interrupted = true;
		endStages();
	});

spawnSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
const postgres = await startServer();
const { checks, tests, browser } = stages({ reports, postgres: postgres?.url('postgres') });
const wanted = (/** @type {import('./test/stage.mjs').Stage[]} */ list) =>
	list.filter((stage) => !interrupted && (!only.length || only.includes(stage.name)));

// two cores: what reads the sources beside what runs them; the browsers need both
const results = (await Promise.all([inTurn(wanted(checks)), inTurn(wanted(tests))])).flat();
results.push(...(await inTurn(wanted(browser))));

await postgres?.stop();
rmSync(reports, { recursive: true, force: true });
summarize();

/** @param {import('./test/stage.mjs').Stage[]} list */
async function inTurn(list) {
	const done = [];
	for (const stage of list) if (!interrupted) done.push(await runStage(stage));
	return done;
}

async function startServer() {
	const bin = findPostgres();
	return bin ? startPostgres(bin) : undefined;
}

function summarize() {
	console.log(`\nAfter ${Math.round((Date.now() - began) / 1000)} s:`);
	for (const { name, passed, failed, skipped, seconds } of results)
		console.log(
			`  ${name.padEnd(12)}${passed} passed, ${failed} failed` +
				`${skipped ? `, ${skipped} left out` : ''} (${seconds} s)`
		);
	if (interrupted) console.log('  Interrupted: the stages after that were not run.');
	const sum = (/** @type {'passed' | 'failed'} */ key) =>
		results.reduce((total, result) => total + result[key], 0);
	const failed = sum('failed') + (interrupted || !results.length ? 1 : 0);
	console.log(`${sum('passed')} passed, ${failed} failed`);
	process.exitCode = failed ? 1 : 0;
}
