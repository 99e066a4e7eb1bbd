import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * One hash of these files' names and contents, and of Node's major version.
 * @param {string[]} files
 */
export function hashOf(files) {
	const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
	for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** A file's text; '' when there is none. @param {string} file */
export const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Everything the build is made of: a change in one of them makes it stale. */
export function sourceFiles() {
	const paths = [
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'tsconfig.json',
		'vite.config.ts',
		'scripts/build-node.mjs',
		'src',
		'static'
	];
	return paths.flatMap(filesUnder).filter((file) => !/\.test\.ts$/.test(file));
}

/** @param {string} path @returns {string[]} */
export function filesUnder(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}
