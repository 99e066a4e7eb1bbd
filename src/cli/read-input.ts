import { readFileSync, statSync } from 'node:fs';
import { readArticle } from '../lib/domain/article/read-article.ts';
import {
	articleProblem,
	FEWEST_WORDS,
	LONGEST_ARTICLE,
	pasteProblem,
	type ArticleProblem
} from '../lib/domain/article/usable.ts';

/** What keeps a command from doing its work: one line for stderr, and exit code 2. */
export class UsageError extends Error {}

const LARGEST_BYTES = 2_000_000;
const PROBLEMS: Record<ArticleProblem, string> = {
	empty: 'the file is empty',
	'too-long': `too long: at most ${LONGEST_ARTICLE} characters`,
	unreadable: 'does not read like text',
	'too-short': `too short for a quiz: at least ${FEWEST_WORDS} words of running text`
};
const COMMON_ENGLISH = new Set(
	'the of and to in a is that for it was on with as are by be at from this have has had not but which or an were said'.split(
		' '
	)
);

/** Reads an article file; throws a UsageError that says in one line why it cannot be used. */
export function readInput(file: string): string {
	const text = decoded(file, bytesOf(file));
	const problem = pasteProblem(text);
	if (problem) throw new UsageError(`${file}: ${PROBLEMS[problem]}`);
	const words = text.split(/\s+/).filter(Boolean);
	if (!isEnglish(words)) throw new UsageError(`${file}: not in English, as far as Lede can tell`);
	const unusable = articleProblem(readArticle(text));
	if (unusable) throw new UsageError(`${file}: ${PROBLEMS[unusable]}`);
	return text;
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
	if (bytes.includes(0)) throw new UsageError(`${file}: is binary, not text`);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new UsageError(`${file}: is not UTF-8 text`);
	}
}

/** English running text has one of its commonest words in every ten. */
function isEnglish(words: readonly string[]): boolean {
	const common = words.filter((word) => COMMON_ENGLISH.has(word.toLowerCase())).length;
	return common >= words.length / 10;
}
