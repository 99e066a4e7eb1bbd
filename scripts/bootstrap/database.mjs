import { findPostgres } from '../postgres.mjs';
import { canInstall, install } from './debian.mjs';
import { say } from './run.mjs';

/** PostgreSQL's programs: the tests start a server of their own with them. */
export function findDatabase() {
	if (findPostgres()) return;
	if (canInstall() && install('PostgreSQL', 'postgresql') && findPostgres()) return;
	say('No PostgreSQL here (initdb, postgres): the tests that need it will fail. Install it first.');
}
