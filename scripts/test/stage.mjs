import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} says what it does, for the one who waits
 * @property {string[]} command arguments for Node
 * @property {NodeJS.ProcessEnv} [env]
 * @property {() => Counts} [count] reads the report; without one the stage counts as one test
 * @property {boolean} [live] shows its output while it runs
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends what runs: Ctrl-C reaches only what the terminal knows. */
export const endStages = () => running.forEach((child) => child.kill('SIGTERM'));

/**
 * Runs a stage and counts; its output is shown when something failed. One that fails without a
 * failed test (a crash, a file that does not load) counts as one failure.
 * @param {Stage} stage
 */
export async function runStage(stage) {
	const began = Date.now();
	console.log(`[${stage.name}] ${stage.says} ...`);
	const { ok, output } = await spawnStage(stage);
	const counts = count(stage, ok);
	const seconds = Math.round((Date.now() - began) / 1000);
	if (counts.failed && output) console.log(output.trimEnd());
	console.log(
		`[${stage.name}] ${counts.passed} passed, ${counts.failed} failed after ${seconds} s`
	);
	return { name: stage.name, seconds, ...counts };
}

/** @param {Stage} stage @param {boolean} ok @returns {Counts} */
function count({ name, count: read }, ok) {
	if (!read) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
	try {
		const counts = read();
		return { ...counts, failed: counts.failed || (ok ? 0 : 1) };
	} catch (error) {
		console.log(`[${name}] left no readable report: ${error}`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** @param {Stage} stage @returns {Promise<{ ok: boolean, output: string }>} */
function spawnStage({ command, env, live }) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, command, {
			env: { ...process.env, ...env },
			stdio: ['ignore', ...(live ? /** @type {const} */ (['inherit', 'inherit']) : pipes)]
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream?.setEncoding('utf8').on('data', (text) => (output += text));
		running.add(child);
		const finish = (/** @type {boolean} */ ok) => {
			running.delete(child);
			resolve({ ok, output });
		};
		child.once('error', (error) => {
			output += error.message;
			finish(false);
		});
		child.once('close', (code) => finish(code === 0));
	});
}

const pipes = /** @type {const} */ (['pipe', 'pipe']);
