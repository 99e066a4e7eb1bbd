import postgres from 'postgres';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';
import { openPostgres, migratePostgres } from '../src/lib/server/db/postgres.ts';

const TEMPLATE = 'lede_template';

/**
 * A PostgreSQL server that holds a migrated template: the one `npm test` has started
 * (`TEST_POSTGRES`), else one of our own, which `stop` ends.
 */
export async function prepareTemplate(): Promise<{ url: string; stop: () => Promise<void> }> {
	const given = process.env.TEST_POSTGRES;
	const bin = given ? undefined : findPostgres();
	if (!given && !bin) throw new Error('No PostgreSQL on this machine (initdb, postgres).');
	const own = bin ? await startPostgres(bin) : undefined;
	const url = given ?? own?.url('postgres') ?? '';
	await asAdmin(url, async (admin) => {
		const [found] = await admin`select 1 from pg_database where datname = ${TEMPLATE}`;
		if (!found) await admin.unsafe(`create database ${TEMPLATE}`);
	});
	await migratePostgres(at(url, TEMPLATE));
	return { url, stop: async () => own?.stop() };
}

/** A new, empty, migrated database on that server; its address. */
export async function newDatabase(url: string): Promise<string> {
	const name = `lede_${process.pid}_${Math.random().toString(36).slice(2)}`;
	await asAdmin(url, (admin) => admin.unsafe(`create database ${name} template ${TEMPLATE}`));
	return at(url, name);
}

/** Opens a database made by `newDatabase`. */
export const openMigrated = (url: string) => openPostgres(url, { migrated: true });

async function asAdmin<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
	const admin = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await work(admin);
	} finally {
		await admin.end();
	}
}

function at(url: string, database: string): string {
	const other = new URL(url);
	other.pathname = database;
	return other.href;
}
