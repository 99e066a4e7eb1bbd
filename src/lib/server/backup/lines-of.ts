import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { UnusableBackup } from './unusable.ts';

const NEWLINE = 0x0a;

/**
 * The lines of a gzipped file. Split at LF alone: node's readline also splits at U+2028, which may
 * stand in a student's answer.
 *
 * @throws UnusableBackup when there is no such file, or its gzip is cut off or damaged.
 */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
	const gunzip = createGunzip();
	const source = createReadStream(file).on('error', (error) => gunzip.destroy(error));
	let begun: Buffer[] = [];
	try {
		for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
			let start = 0;
			for (let end; (end = chunk.indexOf(NEWLINE, start)) >= 0; start = end + 1) {
				yield Buffer.concat([...begun, chunk.subarray(start, end)]);
				begun = [];
			}
			begun.push(chunk.subarray(start));
		}
	} catch (error) {
		throw inWords(error);
	} finally {
		source.destroy();
	}
	if (begun.some((rest) => rest.length)) throw new UnusableBackup('The file is cut off.');
}

function inWords(error: unknown): unknown {
	const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
	if (code === 'ENOENT') return new UnusableBackup('There is no such file.');
	if (code === 'EISDIR') return new UnusableBackup('It is a directory, not a file.');
	if (code === 'EACCES') return new UnusableBackup('Lede may not read the file.');
	if (code === 'Z_BUF_ERROR') return new UnusableBackup('The file is cut off.');
	if (code === 'Z_DATA_ERROR') return new UnusableBackup('The file is damaged, or no backup.');
	return error;
}
