import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';

const CLIENT = '.svelte-kit/output/client';

interface Chunk {
	file: string;
	src?: string;
	imports?: string[];
	dynamicImports?: string[];
}

const chunks = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8')) as Record<
	string,
	Chunk
>;

/** Everything a page's script can load, as one text. */
function scriptOf(page: RegExp): string {
	const seen = new Set<string>();
	const visit = (name: string) => {
		const chunk = chunks[name];
		if (!chunk || seen.has(name)) return;
		seen.add(name);
		for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
	};
	const nodes = Object.keys(chunks).filter((name) => page.test(name));
	expect(nodes.length, `nodes of ${page}`).toBeGreaterThan(0);
	nodes.forEach(visit);
	return [...seen]
		.map((name) => readFileSync(join(CLIENT, chunks[name]?.file ?? ''), 'utf8'))
		.join();
}

/** Names of the kinds' functions: they live through minifying, for they are properties. */
const GRADING = ['studentView', 'toAnswer', 'needsEvidence', 'optionCount', 'fromForm'];

/** The pages with their layouts and the error page, by the numbers that Kit gave them. */
function nodesOf(routes: RegExp): RegExp {
	const app = readFileSync('.svelte-kit/generated/client-optimized/app.js', 'utf8');
	const pages = [...app.matchAll(/"([^"]+)": \[~?(\d+)(?:,\[([\d,]*)\])?/g)];
	const found = pages.filter(([, route = '']) => routes.test(route));
	expect(found.length, `routes like ${routes}`).toBeGreaterThan(0);
	const numbers = found.flatMap(([, , page = '', layouts = '']) => [page, ...layouts.split(',')]);
	return new RegExp(`client-optimized/nodes/(0|1|${numbers.filter(Boolean).join('|')})\\.js$`);
}

test('no grader is in the scripts of the student’s pages', () => {
	const script = scriptOf(nodesOf(/^\/($|join|c($|\/)|q\/|attempts\/)/));
	expect(script).toContain('Submit answers');
	expect(GRADING.filter((name) => script.includes(name))).toEqual([]);
});
