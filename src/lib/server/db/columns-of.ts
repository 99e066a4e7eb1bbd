import { sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { rowsOf } from './rows-of.ts';

export interface Column {
	name: string;
	/** As SQL writes it, such as `timestamp with time zone`. */
	type: string;
}

/** The columns of each table, as the database has them now. */
export async function columnsOf(db: Db): Promise<Map<string, Column[]>> {
	const rows = rowsOf<Column & { table: string }>(
		await db.execute(sql`
			select c.relname::text as table, a.attname::text as name,
				format_type(a.atttypid, a.atttypmod) as type
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = current_schema()::text::regnamespace and c.relkind = 'r'
				and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			order by c.relname, a.attnum`)
	);
	const columns = new Map<string, Column[]>();
	for (const { table, name, type } of rows)
		columns.set(table, [...(columns.get(table) ?? []), { name, type }]);
	return columns;
}
