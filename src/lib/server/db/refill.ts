import { sql } from 'drizzle-orm';
import { columnsOf } from './columns-of.ts';
import type { Db } from './client.ts';
import { names } from './dump.ts';
import {
	appliedMigration,
	forgetMigrations,
	knownMigrations,
	runMigrations,
	type Migration
} from './migrations.ts';
import { allTables } from './saved-tables.ts';

/** Rows of one table; each row is the JSON array of its values as texts, null for NULL. */
export interface Batch {
	table: string;
	columns: readonly string[];
	rows: readonly string[];
}

/** Whether this Lede can restore a backup that was made at the migration. */
export function knows(migration: Migration): 'yes' | 'newer' | 'unknown' {
	const known = knownMigrations();
	if (known.some(({ hash }) => hash === migration.hash)) return 'yes';
	return migration.at > (known.at(-1)?.folderMillis ?? 0) ? 'newer' : 'unknown';
}

/**
 * Replaces everything in the database by what was saved at a migration that this Lede `knows`, in
 * one transaction: others see the old or the new, and whatever fails leaves the old.
 */
export async function refill(
	db: Db,
	migration: Migration,
	batches: () => AsyncIterable<Batch>
): Promise<void> {
	const attempt = () =>
		db.transaction(async (tx) => {
			await tx.execute(sql`lock table ${names(allTables())} in access exclusive mode`);
			const isSameSchema = (await appliedMigration(tx)).hash === migration.hash;
			if (isSameSchema) await tx.execute(sql`truncate ${names(allTables())}`);
			else await rebuild(tx, migration);
			await fill(tx, batches());
			if (!isSameSchema) await runMigrations(tx, since(migration));
		});
	for (let tries = 1; ; tries++)
		try {
			return await attempt();
		} catch (error) {
			if (!isDeadlock(error) || tries === MOST_TRIES) throw error;
		}
}

/** Requests in flight hold rows that the restore wants, and the other way round. */
const MOST_TRIES = 5;
const isDeadlock = (error: unknown) =>
	(error as { cause?: { code?: unknown } | null } | null)?.cause?.code === '40P01';

/** Makes all tables anew, as they were at the migration. */
async function rebuild(tx: Db, migration: Migration): Promise<void> {
	await tx.execute(sql`drop table ${names(allTables())}`);
	await forgetMigrations(tx);
	const later = since(migration);
	await runMigrations(
		tx,
		knownMigrations().filter(({ hash }) => !later.some((one) => one.hash === hash))
	);
}

function since(migration: Migration) {
	const known = knownMigrations();
	return known.slice(known.findIndex(({ hash }) => hash === migration.hash) + 1);
}

async function fill(tx: Db, batches: AsyncIterable<Batch>): Promise<void> {
	const typesOf = await columnsOf(tx);
	for await (const { table, columns, rows } of batches) {
		const types = new Map(typesOf.get(table)?.map(({ name, type }) => [name, type]));
		const values = columns.map((name, index) => {
			const type = types.get(name);
			if (!type) throw new Error(`There is no column ${table}.${name}.`);
			return sql.raw(`(saved->>${index})::${type}`);
		});
		const targets = names(columns);
		await tx.execute(sql`
			insert into ${sql.identifier(table)} (${targets})
			select ${sql.join(values, sql`, `)} from jsonb_array_elements(${`[${rows.join()}]`}::jsonb) saved`);
	}
}
