import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { say } from './run.mjs';
import { read } from './stamp.mjs';

const LOCK = '.lede-setup';
const PID = join(LOCK, 'pid');

/**
 * Two set-ups in one clone would install and build over each other: the second waits, and then
 * finds everything done.
 * @param {() => void} work
 */
export function oneAtATime(work) {
	let told = 0;
	while (!take()) {
		const owner = Number(read(PID));
		if (isGone(owner)) rmSync(LOCK, { recursive: true, force: true });
		else if (owner && owner !== told) say(`Waiting for process ${(told = owner)}, which sets up.`);
		sleep(200);
	}
	const release = () => rmSync(LOCK, { recursive: true, force: true });
	process.once('exit', release); // a failed step exits
	work();
	process.off('exit', release);
	release();
}

function take() {
	try {
		mkdirSync(LOCK);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
		throw error;
	}
	writeFileSync(PID, `${process.pid}`);
	return true;
}

/** Killed, or killed between making the directory and writing its number. */
function isGone(/** @type {number} */ pid) {
	if (!pid) {
		const stat = statSync(LOCK, { throwIfNoEntry: false });
		return stat !== undefined && Date.now() - stat.mtimeMs > 5000;
	}
	try {
		process.kill(pid, 0); // asks only
		return false;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
	}
}

/** Blocks: the set-up has nothing else to do. @param {number} ms */
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
