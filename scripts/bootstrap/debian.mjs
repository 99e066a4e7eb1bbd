import { existsSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { attempt, say, seconds } from './run.mjs';
import { read } from './stamp.mjs';

/** Whether Debian's (or Ubuntu's) packages can be installed here without asking for a password. */
export const canInstall = () =>
	process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(read('/etc/os-release'));

/**
 * Installs a package; false, with a line, when that does not work.
 * @param {string} name
 * @param {string} debianPackage
 */
export function install(name, debianPackage) {
	const began = Date.now();
	say(`Installing ${name} (Debian's package ${debianPackage}) ...`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const failure = withoutServices(
		() =>
			attempt(['apt-get', 'update', '-qq'], { env, quiet: true }) ??
			attempt(['apt-get', 'install', '-y', '-qq', ...CAREFULLY, debianPackage], {
				env,
				quiet: true
			})
	);
	if (failure) say(`... apt-get could not do it (${failure}).`);
	else say(`... done in ${seconds(began)}.`);
	return !failure;
}

/** Nothing that nobody asked for, and nothing goes that is there. */
const CAREFULLY = ['--no-install-recommends', '--no-remove'];

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Debian starts what it installs; this file is how it is told not to.
 * @template T
 * @param {() => T} work
 */
function withoutServices(work) {
	if (existsSync(POLICY)) return work();
	writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
	try {
		return work();
	} finally {
		rmSync(POLICY, { force: true });
	}
}
