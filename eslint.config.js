import './scripts/lint/component-types.mjs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import lede from './scripts/lint/fence.mjs';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', 'tests/**'];

/** Whatever the domain needs of the world is passed in as an argument. */
const impure = (selector, what) => ({
	selector,
	message: `src/lib/domain is pure: pass ${what} in as an argument.`
});

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'drizzle/', 'test-results/', 'data/']),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		// TypeScript knows better which names there are
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['**/*.{ts,svelte}'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		rules: { 'max-lines': ['error', { max: 300 }] }
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked]
	},
	{
		files: ['src/**'],
		ignores: TESTS,
		plugins: { lede },
		rules: { 'lede/fence': 'error' }
	},
	{
		name: 'one place reads the environment',
		files: ['src/**'],
		ignores: [...TESTS, 'src/lib/server/settings.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='process'][property.name='env']",
					message: 'Add it to src/lib/server/settings.ts.'
				}
			]
		}
	},
	{
		name: 'pure domain',
		files: ['src/lib/domain/**'],
		ignores: TESTS,
		rules: {
			'no-restricted-syntax': [
				'error',
				impure("NewExpression[callee.name='Date'][arguments.length=0]", 'the time'),
				impure("CallExpression[callee.name='Date']", 'the time'),
				impure("MemberExpression[object.name='Date'][property.name='now']", 'the time'),
				impure("MemberExpression[object.name='Math'][property.name='random']", 'a random source'),
				impure("MemberExpression[property.name='toLocaleString']", 'the language'),
				{ selector: 'ImportExpression', message: 'src/lib/domain loads nothing.' },
				{ selector: "MetaProperty[meta.name='import']", message: 'src/lib/domain loads nothing.' }
			],
			'no-restricted-globals': [
				'error',
				...['Buffer', 'process', 'require', 'performance', 'crypto', 'globalThis', 'self'],
				...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch'],
				...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console']
			]
		}
	},
	{
		files: ['tests/**'],
		// Playwright reads a fixture's needs from the pattern, also from an empty one
		rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] }
	}
);
