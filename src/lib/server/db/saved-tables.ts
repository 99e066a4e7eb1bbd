import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from './schema.ts';

/**
 * What lets somebody in for a while or once. In a backup it would come back to life: sessions that
 * were ended, links that were used.
 */
const LEFT_OUT = ['sessions', 'account_links', 'class_invitations'];

/** Every table that there is. */
export const allTables = (): string[] => tables().map((table) => getTableName(table));

/** The tables that a backup has, each after those that it refers to. */
export function savedTables(): string[] {
	const ordered: PgTable[] = [];
	const add = (table: PgTable, within: PgTable[]) => {
		if (ordered.includes(table)) return;
		if (within.includes(table))
			throw new Error(`${getTableName(table)} refers to itself: a restore could not fill it`);
		for (const { reference } of getTableConfig(table).foreignKeys)
			add(reference().foreignTable, [...within, table]);
		ordered.push(table);
	};
	for (const table of tables()) add(table, []);
	return ordered.map((table) => getTableName(table)).filter((name) => !LEFT_OUT.includes(name));
}

const tables = () =>
	Object.values<unknown>(schema).filter((value): value is PgTable => is(value, PgTable));
