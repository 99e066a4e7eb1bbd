import { eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from './client.ts';
import { columnsOf, type Column } from './columns-of.ts';
import { appliedMigration, type Migration } from './migrations.ts';
import { rowsOf } from './rows-of.ts';
import { savedTables } from './saved-tables.ts';
import { theSchool } from './schools.ts';
import { schools } from './schema/schools.ts';

/** Where a dump goes, in this order; each is waited for. */
export interface DumpTarget {
	begin(migration: Migration, school: { id: string; name: string }): Promise<void>;
	table(name: string, columns: readonly string[]): Promise<void>;
	/** Each is the JSON array of a row's values as PostgreSQL writes them, null for NULL. */
	rows(rows: readonly string[]): Promise<void>;
}

/** Reads all that a backup has, as it was in one moment, while others go on writing. */
export async function dump(db: Db, target: DumpTarget): Promise<void> {
	const tables = savedTables();
	const school = await theSchool(db); // a database that no server has opened has none yet
	await db.transaction(
		async (tx) => {
			// before the first look at any row: a restore that is under way is waited for, and waits
			await tx.execute(sql`lock table ${names(tables)} in access share mode`);
			await writeValuesExactly(tx);
			await target.begin(await appliedMigration(tx), await nameOf(tx, school));
			const columns = await columnsOf(tx);
			for (const table of tables) await dumpTable(tx, table, columns.get(table) ?? [], target);
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' }
	);
}

async function nameOf(tx: Db, id: string) {
	const [school] = await tx
		.select({ id: schools.id, name: schools.name })
		.from(schools)
		.where(eq(schools.id, id));
	return school ?? { id, name: '' };
}

/** Whatever the server was told to prefer: microseconds with their zone, bytes as hex digits, all digits of reals. */
async function writeValuesExactly(tx: Db): Promise<void> {
	await tx.execute(sql`set local timezone = 'UTC'`);
	await tx.execute(sql`set local datestyle = 'ISO, YMD'`);
	await tx.execute(sql`set local bytea_output = 'hex'`);
	await tx.execute(sql`set local extra_float_digits = 1`);
}

/** Characters that are read at a time: pictures are few to a batch, answers many. */
const BATCH_LENGTH = 1_000_000;
const MOST_ROWS = 2000;

async function dumpTable(
	tx: Db,
	name: string,
	columns: readonly Column[],
	target: DumpTarget
): Promise<void> {
	const values = columns.map((column) => sql`${sql.identifier(column.name)}::text`);
	await target.table(
		name,
		columns.map((column) => column.name)
	);
	await tx.execute(
		sql`declare saved no scroll cursor for select array_to_json(array[${list(values)}])::text as line from ${sql.identifier(name)}`
	);
	for (let size = 10; ;) {
		const fetched = await tx.execute(sql.raw(`fetch ${size} from saved`));
		const rows = rowsOf<{ line: string }>(fetched).map(({ line }) => line);
		if (rows.length) await target.rows(rows);
		if (rows.length < size) break;
		const length = rows.reduce((sum, row) => sum + row.length, 0);
		size = Math.min(MOST_ROWS, Math.max(1, Math.floor((BATCH_LENGTH * rows.length) / length)));
	}
	await tx.execute(sql`close saved`);
}

const list = (parts: SQL[]) => sql.join(parts, sql`, `);
export const names = (tables: readonly string[]) =>
	list(tables.map((name) => sql`${sql.identifier(name)}`));
