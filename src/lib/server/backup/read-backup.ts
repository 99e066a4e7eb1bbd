import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { End, FORMAT, Header, TableLine } from './format.ts';
import { linesOf } from './lines-of.ts';
import { UnusableBackup } from './unusable.ts';

/** What a backup says, piece by piece; a row is the JSON array of the format, unread. */
export type Piece =
	| { kind: 'header'; header: Header }
	| { kind: 'table'; name: string; columns: string[] }
	| { kind: 'row'; row: string };

const ARRAY = '['.charCodeAt(0);

/**
 * Reads a backup from its beginning. The file was whole only when this ends without complaint.
 *
 * @throws UnusableBackup when it is cut off, changed, or no backup that this Lede can read.
 */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
	const hash = createHash('sha256');
	const counted: Record<string, number> = {};
	let table: string | undefined;
	let begun = false;
	let end: End | undefined;
	for await (const line of linesOf(file)) {
		if (end) throw new UnusableBackup('The file goes on after its end.');
		if (!begun) {
			begun = true;
			yield { kind: 'header', header: readHeader(line) };
		} else if (line[0] === ARRAY && table !== undefined) {
			counted[table] = (counted[table] ?? 0) + 1;
			yield { kind: 'row', row: line.toString() };
		} else {
			const said = parse(v.union([TableLine, End]), line, 'The file is damaged.');
			if ('table' in said) {
				table = said.table;
				counted[table] = 0;
				yield { kind: 'table', name: table, columns: said.columns };
			} else end = said;
		}
		if (!end) hash.update(line).update('\n');
	}
	if (!end) throw new UnusableBackup(begun ? 'The file is cut off.' : 'The file is empty.');
	if (end.sha256 !== hash.digest('hex') || !isSame(end.rows, counted))
		throw new UnusableBackup('The file is damaged: its checksum does not fit.');
}

function readHeader(line: Buffer): Header {
	const { format } = parse(v.object({ format: v.number() }), line, 'This is no backup of Lede.');
	if (format > FORMAT)
		throw new UnusableBackup('The backup was made by a newer Lede. Update this one first.');
	return parse(Header, line, 'This is no backup of Lede.');
}

function parse<S extends v.GenericSchema<unknown, unknown>>(
	schema: S,
	line: Buffer,
	otherwise: string
) {
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line.toString());
	if (!read.success) throw new UnusableBackup(otherwise);
	return read.output;
}

const isSame = (a: Record<string, number>, b: Record<string, number>) =>
	Object.keys({ ...a, ...b }).every((name) => a[name] === b[name]);
