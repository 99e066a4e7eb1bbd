import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { version } from '../../../../package.json';
import type { Db } from '../db/client.ts';
import { dump } from '../db/dump.ts';
import { FORMAT, type End, type Header, type TableLine } from './format.ts';

/** Half as long as zlib's own choice, for a file that is a tenth larger. */
const LEVEL = 4;

export interface Saved {
	rows: Record<string, number>;
	/** Of the file. */
	bytes: number;
}

/**
 * Saves the database into a file that its owner alone may read. It is written under another name
 * and gets its own when it is whole and on the disk.
 */
export async function writeBackup(db: Db, file: string, now: Date): Promise<Saved> {
	const part = `${file}.part`;
	await rm(part, { force: true }); // left by a process that was killed: it keeps its mode
	const opened = await open(part, 'wx', 0o600);
	const gzip = createGzip({ level: LEVEL });
	const target = opened.createWriteStream({ flush: true });
	const written = pipeline(gzip, target);
	try {
		const rows = await writeAll(db, lineWriter(gzip, written), now);
		await written;
		await rename(part, file);
		return { rows, bytes: target.bytesWritten };
	} catch (error) {
		gzip.destroy();
		await written.catch(() => {});
		await rm(part, { force: true });
		throw error;
	}
}

type WriteLines = ReturnType<typeof lineWriter>;

async function writeAll(db: Db, lines: WriteLines, now: Date): Promise<Record<string, number>> {
	const rows: Record<string, number> = {};
	let table = '';
	await dump(db, {
		begin: (migration, school) => {
			const createdAt = now.toISOString();
			return lines.write([
				line<Header>({ lede: version, format: FORMAT, migration, createdAt, school })
			]);
		},
		table: (name, columns) => {
			table = name;
			rows[name] = 0;
			return lines.write([line<TableLine>({ table: name, columns: [...columns] })]);
		},
		rows: (batch) => {
			rows[table] = (rows[table] ?? 0) + batch.length;
			return lines.write(batch);
		}
	});
	lines.end((sha256) => line<End>({ rows, sha256 }));
	return rows;
}

const line = <T>(value: T) => JSON.stringify(value);

function lineWriter(gzip: Gzip, written: Promise<void>) {
	const hash = createHash('sha256');
	written.catch(() => {}); // whoever writes or waits next hears of it
	return {
		async write(lines: readonly string[]) {
			const bytes = Buffer.from(`${lines.join('\n')}\n`);
			hash.update(bytes);
			// a full disk ends `written`, and then nothing drains any more
			if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written]);
		},
		end(lastLine: (sha256: string) => string) {
			gzip.end(`${lastLine(hash.digest('hex'))}\n`);
		}
	};
}
