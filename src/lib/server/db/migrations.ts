import { sql } from 'drizzle-orm';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { settings } from '../settings.ts';
import type { Db } from './client.ts';
import { rowsOf } from './rows-of.ts';

/** A state of the schema. */
export interface Migration {
	/** Of its SQL; what tells one from another. */
	hash: string;
	/** When it was made, in milliseconds since 1970: a later one is newer. */
	at: number;
}

/** The newest migration that the database has. */
export async function appliedMigration(db: Db): Promise<Migration> {
	const [row] = rowsOf<{ hash: string; at: string }>(
		await db.execute(sql`
			select hash, created_at::text as at from drizzle.__drizzle_migrations
			order by created_at desc limit 1`)
	);
	if (!row) throw new Error('The database has no tables yet.');
	return { hash: row.hash, at: Number(row.at) };
}

/** The migrations that this Lede brings along, oldest first. */
export const knownMigrations = (): MigrationMeta[] =>
	readMigrationFiles({ migrationsFolder: settings.migrationsDir() });

/** Runs migrations, and notes that it did as drizzle does; the caller has a transaction. */
export async function runMigrations(tx: Db, migrations: readonly MigrationMeta[]): Promise<void> {
	for (const { sql: statements, hash, folderMillis } of migrations) {
		for (const statement of statements) await tx.execute(sql.raw(statement));
		await tx.execute(
			sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`
		);
	}
}

/** Forgets that any migration ran; the caller has dropped what they made. */
export const forgetMigrations = (tx: Db) =>
	tx.execute(sql`delete from drizzle.__drizzle_migrations`);
