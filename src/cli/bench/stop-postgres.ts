import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgres } from '../../../scripts/postgres.mjs';
import { dataDirectory } from '../../lib/server/db/bench.ts';

/**
 * How to take a PostgreSQL server away for a time and bring it back as it was: by `pg_ctl`, as the
 * owner of its data directory. A sentence where that cannot be done from here.
 */
export async function postgresStopper(
	url: string
): Promise<((ms: number) => Promise<void>) | string> {
	const programs = findPostgres();
	if (!programs) return 'pg_ctl is not on this machine';
	const data = await dataDirectory(url);
	const owner = statSync(data, { throwIfNoEntry: false });
	if (!owner) return `${data} is not on this machine`;
	const { uid, gid } = owner;
	const me = process.getuid?.();
	if (me !== 0 && me !== uid) return `${data} belongs to another user`;
	const pgCtl = (...args: string[]) =>
		execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-w', '-s', ...args], {
			uid,
			gid,
			cwd: '/',
			stdio: ['ignore', 'ignore', 'inherit']
		});
	return async (ms) => {
		pgCtl('stop', '-m', 'immediate');
		await sleep(ms);
		// a server that is down is started with the options that it had
		pgCtl('restart', '-l', '/dev/null');
	};
}
