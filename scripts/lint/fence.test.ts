import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { objection } from './fence.mjs';
import { MAY_IMPORT } from './layers.mjs';

const check = (file: string, specifier: string, typeOnly = false) =>
	objection({ file: from(file), specifier, typeOnly });

it.each([
	['domain/questions/kinds/x.ts', '../question.ts'],
	['domain/questions/kinds/x.ts', 'valibot'],
	['domain/drafting/forms/x.ts', '../../facts/facts.ts'],
	['domain/drafting/x.ts', '../random.ts'],
	['domain/exchange/x.ts', '../drafting/draft-question.ts'],
	['server/db/x.ts', 'drizzle-orm/pg-core'],
	['server/db/x.ts', '../../domain/quizzes/quiz.ts'],
	['server/auth/x.ts', '$app/environment'],
	['ui/x.svelte', '../domain/standings/rank.ts'],
	['ui/x.svelte', '$app/state'],
	['../routes/quiz/+page.server.ts', '$lib/server/db/quizzes.ts'],
	['../routes/quiz/+page.svelte', '$lib/ui/Field.svelte'],
	['../routes/quiz/+page.svelte', './$types']
])('src/lib/%s may import %s', (file, specifier) => {
	expect(check(file, specifier)).toBeUndefined();
});

it.each([
	['domain/quizzes/x.ts', 'svelte'],
	['domain/quizzes/x.ts', '$app/state'],
	['domain/quizzes/x.ts', 'node:fs'],
	['domain/quizzes/x.ts', 'drizzle-orm'],
	['domain/quizzes/x.ts', 'left-pad'],
	['domain/quizzes/x.ts', '../../server/db/ids.ts'],
	['domain/quizzes/x.ts', '../../ui/words.ts'],
	['domain/quizzes/x.ts', '../../../routes/x.ts'],
	['domain/quizzes/x.ts', '../../../cli/lede.ts'],
	['domain/quizzes/x.ts', '../../../../package.json'],
	['domain/article/x.ts', '../facts/facts.ts'],
	['domain/questions/kinds/x.ts', '../../quizzes/quiz.ts'],
	['domain/facts/x.ts', '../drafting/draft.ts'],
	['domain/new-idea/x.ts', '../article/article.ts'],
	['ui/x.svelte', '$lib/server/db/index.ts'],
	['ui/x.svelte', '../domain/questions/kinds/index.ts'],
	['../routes/play/+page.svelte', '$lib/domain/questions/kinds/index.ts'],
	['../routes/play/+page.ts', '$lib/server/db/index.ts'],
	['../routes/play/+page.server.ts', 'drizzle-orm'],
	['server/auth/x.ts', 'drizzle-orm'],
	['server/live/x.ts', 'lucia'],
	['server/db/x.ts', '$lib/server/settings.ts'],
	['server/db/x.ts', '$env/dynamic/private'],
	['server/db/x.ts', '../../ui/words.ts']
])('src/lib/%s must not import %s', (file, specifier) => {
	expect(check(file, specifier)).toBeTypeOf('string');
});

const from = (file: string) =>
	file.startsWith('../') ? file.replace('..', 'src') : `src/lib/${file}`;

it('lets a component have the types of what holds the keys, and the domain those of a tagger', () => {
	expect(check('ui/x.svelte', '../domain/questions/kinds/index.ts', true)).toBeUndefined();
	expect(check('domain/facts/x.ts', 'wink-nlp', true)).toBeUndefined();
	expect(check('domain/facts/x.ts', 'wink-nlp')).toBeTypeOf('string');
});

it('knows no circle', () => {
	const layers: Record<string, string[]> = MAY_IMPORT;
	const visit = (layer: string, path: string[]): void => {
		expect(path).not.toContain(layer);
		for (const next of layers[layer] ?? []) visit(next, [...path, layer]);
	};
	const domain = Object.keys(layers).filter((layer) => layer.startsWith('domain/'));
	for (const layer of domain) visit(layer, []);
});

it.each([
	["import { db } from '../../server/db/index.ts';\nexport default db;", 'lede/fence'],
	["export * from 'node:fs';", 'lede/fence'],
	["export const load = () => import('valibot');", 'no-restricted-syntax'],
	['export const now = () => new Date();', 'no-restricted-syntax'],
	['export const now = () => Date.now();', 'no-restricted-syntax'],
	['export const any = () => Math.random();', 'no-restricted-syntax'],
	['export const get = () => fetch("/");', 'no-restricted-globals'],
	['export const wait = async () => 1;\nwait();', '@typescript-eslint/no-floating-promises'],
	['export const any = (x: any) => x;', '@typescript-eslint/no-explicit-any']
])('ESLint refuses it in the domain: %s', { timeout: 60_000 }, async (code, rule) => {
	// the name of a file that there is: typed rules know only those
	const [result] = await eslint.lintText(code, { filePath: 'src/lib/domain/random.ts' });
	expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
});

/** Our rules, and types of this one file: those of the whole project take a while to read. */
const eslint = new ESLint({
	overrideConfig: {
		languageOptions: {
			parserOptions: {
				projectService: false,
				project: 'scripts/lint/tsconfig.one-file.json',
				// reads the text that is linted, not the file's
				disallowAutomaticSingleRunInference: true
			}
		}
	}
});
