import { version } from '../../../../package.json';
import { countEverything } from '../db/counts.ts';
import type { Command } from './command.ts';

const DATABASES = { embedded: 'embedded (PGlite)', postgres: 'PostgreSQL' };

/** `lede status`: which Lede this is, and how much is in it. */
export const status: Command = async ({ db, kind }, _args, print) => {
	const counts = await countEverything(db);
	const rows = { lede: version, database: DATABASES[kind], ...counts };
	for (const [name, value] of Object.entries(rows)) print(`${`${name}:`.padEnd(10)} ${value}`);
	return 0;
};
