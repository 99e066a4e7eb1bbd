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
 * @param {{ command: string[], hint: string }} step
 */
export function run(what, { command, hint }) {
	const began = Date.now();
	say(`${what} ...`);
	const failure = attempt(command);
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
 * @param {NodeJS.ProcessEnv} [env]
 */
export function attempt([program = '', ...args], env = process.env) {
	const { error, signal, status } = spawnSync(program, args, { stdio: ['inherit', 2, 2], env });
	if (error) return error.message;
	if (signal) return signal;
	return status === 0 ? undefined : `exit code ${status}`;
}

const shown = (/** @type {string[]} */ command) =>
	command.map((word) => (word === node ? 'node' : word)).join(' ');
