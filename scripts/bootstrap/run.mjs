import { spawnSync } from 'node:child_process';
import process from 'node:process';

export const node = process.execPath;

/** Everything is said on stderr: stdout belongs to the command that is run afterwards. */
export const say = (/** @type {string} */ text) => console.error(`[lede] ${text}`);

export const seconds = (/** @type {number} */ since) =>
	`${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step's command and says so; a failure ends the set-up with what to do about it.
 * @param {string} what
 * @param {{ command: string[], hint: string, quiet?: boolean }} step `quiet` shows the command's
 *   own words only when it fails
 */
export function run(what, { command, hint, quiet = false }) {
	const began = Date.now();
	say(`${what} ...`);
	const failure = attempt(command, { quiet });
	if (failure) {
		say(`That failed after ${seconds(began)}: ${shown(command)} (${failure})`);
		say(`${hint} Then run the same command again: what is done stays done.`);
		process.exit(1);
	}
	say(`... done in ${seconds(began)}.`);
}

/**
 * Runs a command to its end; why it failed, or undefined.
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export function attempt([program = '', ...args], { env = process.env, quiet = false } = {}) {
	const { error, signal, status, stdout, stderr } = spawnSync(program, args, {
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', 2, 2],
		maxBuffer: 64 * 1024 * 1024,
		env
	});
	const failure = error?.message ?? signal ?? (status === 0 ? undefined : `exit code ${status}`);
	if (failure && quiet) console.error(`${stdout ?? ''}${stderr ?? ''}`.trim());
	return failure;
}

const shown = (/** @type {string[]} */ command) =>
	command.map((word) => (word === node ? 'node' : word)).join(' ');
