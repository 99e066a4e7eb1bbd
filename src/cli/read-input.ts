import { readFileSync, statSync } from 'node:fs';
import type { Article } from '../lib/domain/article/article.ts';
import { FEWEST_WORDS, LONGEST_ARTICLE, type ReadProblem } from '../lib/domain/article/usable.ts';
import { readText } from '../lib/server/ingest/read-text.ts';

/** What keeps a command from doing its work: one line for stderr, and exit code 2. */
export class UsageError extends Error {}

const LARGEST_BYTES = 2_000_000;
const PROBLEMS: Record<ReadProblem, string> = {
	empty: 'the file is empty',
	'too-long': `too long: at most ${LONGEST_ARTICLE} characters`,
	pdf: 'is a PDF: open it and copy its text into a text file',
	unreadable: 'does not read like text',
	garbled: 'its letters are garbled: save it as UTF-8',
	'not-english': 'not in English, as far as Lede can tell',
	'only-furniture': 'has menus and links, but no running text',
	'too-deep': 'its markup is too tangled to be read',
	'login-page': 'is a page that asks for a login',
	'too-short': `too short for a quiz: at least ${FEWEST_WORDS} words of running text`
};

/** Reads an article from a text or HTML file; throws a UsageError that says in one line why it cannot be used. */
export function readInput(file: string): Article {
	const read = readText(decoded(file, bytesOf(file)));
	if (read.ok) return read.article;
	throw new UsageError(`${file}: ${PROBLEMS[read.reason]}`);
}

function bytesOf(file: string): Buffer {
	try {
		const stats = statSync(file);
		if (stats.isDirectory()) throw new UsageError(`${file}: is a directory, not a file`);
		if (!stats.isFile()) throw new UsageError(`${file}: is not a regular file`);
		if (stats.size > LARGEST_BYTES)
			throw new UsageError(`${file}: too large: ${stats.size} bytes, at most ${LARGEST_BYTES}`);
		return readFileSync(file);
	} catch (error) {
		if (error instanceof UsageError) throw error;
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		const why: Record<string, string> = {
			ENOENT: 'no such file',
			EACCES: 'may not be read',
			ENOTDIR: 'no such file'
		};
		throw new UsageError(`${file}: ${why[code] ?? `cannot be read (${code})`}`);
	}
}

function decoded(file: string, bytes: Buffer): string {
	if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
		throw new UsageError(`${file}: ${PROBLEMS.pdf}`);
	if (bytes.includes(0)) throw new UsageError(`${file}: is binary, not text`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UsageError(`${file}: is not UTF-8 text`);
	}
}
