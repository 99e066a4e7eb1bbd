import type { Db } from '../db/client.ts';
import { knows, refill, type Batch } from '../db/refill.ts';
import type { Header } from './format.ts';
import { readBackup } from './read-backup.ts';
import { UnusableBackup } from './unusable.ts';

/**
 * Reads a backup to its end; what it says of itself.
 *
 * @throws UnusableBackup when it is not whole, or was made by a newer Lede.
 */
export async function checkBackup(file: string): Promise<Header> {
	let header: Header | undefined;
	for await (const piece of readBackup(file)) if (piece.kind === 'header') header = piece.header;
	if (!header) throw new UnusableBackup('The file is empty.');
	const known = knows(header.migration);
	if (known === 'newer')
		throw new UnusableBackup(
			`The backup was made by a newer Lede (${header.lede}). Update this one first.`
		);
	if (known === 'unknown')
		throw new UnusableBackup(
			'The backup was made by another line of Lede: its tables are unknown.'
		);
	return header;
}

/**
 * Replaces the database by a backup that was checked; how many rows each table got. Whatever goes
 * wrong leaves the database as it was.
 */
export async function restoreBackup(
	db: Db,
	file: string,
	header: Header
): Promise<Record<string, number>> {
	let rows: Record<string, number> = {};
	await refill(db, header.migration, async function* () {
		rows = {};
		for await (const batch of batchesOf(file)) {
			rows[batch.table] = (rows[batch.table] ?? 0) + batch.rows.length;
			yield batch;
		}
	});
	return rows;
}

const BATCH_LENGTH = 1_000_000;
const MOST_ROWS = 1000;

async function* batchesOf(file: string): AsyncGenerator<Batch> {
	let table = '';
	let columns: string[] = [];
	let rows: string[] = [];
	let length = 0;
	const batch = () => {
		const full = { table, columns, rows };
		rows = [];
		length = 0;
		return full;
	};
	for await (const piece of readBackup(file)) {
		if (piece.kind === 'table') {
			if (rows.length) yield batch();
			({ name: table, columns } = piece);
		} else if (piece.kind === 'row') {
			rows.push(piece.row);
			length += piece.row.length;
			if (length > BATCH_LENGTH || rows.length === MOST_ROWS) yield batch();
		}
	}
	if (rows.length) yield batch();
}
