// A PostgreSQL of the tests' own: found on this machine, started on a free port, gone afterwards.
// No dependencies: the bootstrap asks for it before there are any.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DEBIAN = '/usr/lib/postgresql';

/**
 * The directory with `initdb` and `postgres`, newest first; undefined when there is none.
 * @returns {string | undefined}
 */
export function findPostgres() {
	const debian = existsSync(DEBIAN)
		? readdirSync(DEBIAN)
				.sort((a, b) => Number(b) - Number(a))
				.map((version) => join(DEBIAN, version, 'bin'))
		: [];
	const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return [...path, ...debian].find((dir) =>
		['initdb', 'postgres'].every((name) => existsSync(join(dir, name)))
	);
}

/**
 * Starts a throw-away server; it listens on 127.0.0.1 alone and trusts everybody there.
 * @param {string} bin the directory with its programs
 */
export async function startPostgres(bin) {
	const dir = mkdtempSync(join(tmpdir(), 'lede-pg-'));
	const user = unprivileged();
	if (user.uid !== undefined) chownSync(dir, user.uid, user.gid);
	const data = join(dir, 'data');
	const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
	const quietly = { ...user, cwd: dir, env: { PATH: process.env.PATH ?? '' } };
	execFileSync(join(bin, 'initdb'), init, { ...quietly, stdio: ['ignore', 'ignore', 'inherit'] });
	const port = await freePort();
	const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
	const server = spawn(
		join(bin, 'postgres'),
		['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', dir].concat(
			settings.flatMap((setting) => ['-c', setting])
		),
		{ ...quietly, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	let said = '';
	server.stderr.on('data', (chunk) => (said += chunk));
	while (!isReady(data)) {
		if (server.exitCode !== null) throw new Error(`PostgreSQL did not start.\n${said}`);
		await sleep(50);
	}
	server.stderr.removeAllListeners('data').resume(); // queries that fail on purpose are no news
	return {
		/** @param {string} database */
		url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
		stop: () => stop(server, dir)
	};
}

/** A port that was free a moment ago. @returns {Promise<number>} */
export function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer().once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/**
 * PostgreSQL refuses to run as root: there it runs as `postgres`, or as `nobody`.
 * @returns {{ uid?: number, gid?: number }}
 */
function unprivileged() {
	if (process.getuid?.() !== 0) return {};
	const users = readFileSync('/etc/passwd', 'utf8').split('\n');
	for (const name of ['postgres', 'nobody']) {
		const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
		if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
	}
	return {};
}

/** The last line of the server's own file says what it is doing. @param {string} data */
function isReady(data) {
	const file = join(data, 'postmaster.pid');
	return existsSync(file) && readFileSync(file, 'utf8').trimEnd().endsWith('ready');
}

/**
 * SIGQUIT: stop at once; nothing in there is worth saving.
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} dir
 */
async function stop(server, dir) {
	if (server.exitCode === null) {
		const gone = new Promise((resolve) => server.once('exit', resolve));
		server.kill('SIGQUIT');
		await gone;
	}
	rmSync(dir, { recursive: true, force: true });
}
