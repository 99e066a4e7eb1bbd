import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

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
		rules: { 'no-undef': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		files: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'max-lines': ['error', 300]
		}
	},
	{
		files: ['**/*.js', '**/*.mjs', '**/*.d.mts'],
		extends: [ts.configs.disableTypeChecked]
	},
	{
		name: 'pure-domain',
		files: ['src/lib/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': 'off',
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex:
								'^(\\$app|\\$env|\\$service-worker|\\$lib/server|node:[^/]+|svelte|@sveltejs/[^/]+|drizzle-orm|postgres|@electric-sql/[^/]+|@node-rs/[^/]+|wink-[^/]+|lucia|pino)(/|$)',
							message: 'src/lib/domain must stay pure (no framework, no I/O).'
						},
						{
							regex: '^\\.{1,2}/(.*/)?(server|routes)(/|$)',
							message: 'src/lib/domain must not reach into server or routes.'
						},
						{
							regex:
								'^(fs|path|os|crypto|http|https|net|child_process|process|timers|worker_threads)(/|$)',
							message: 'src/lib/domain must not use Node built-ins.'
						}
					]
				}
			],
			'no-restricted-syntax': [
				'error',
				impure("NewExpression[callee.name='Date'][arguments.length=0]", 'the current time'),
				impure("CallExpression[callee.name='Date']", 'the current time'),
				impure("MemberExpression[object.name='Date'][property.name='now']", 'the current time'),
				impure("MemberExpression[object.name='Math'][property.name='random']", 'a random source'),
				{ selector: 'ImportExpression', message: 'no dynamic import in src/lib/domain' }
			],
			'no-restricted-globals': [
				'error',
				...[
					'globalThis',
					'fetch',
					'process',
					'performance',
					'crypto',
					'window',
					'document',
					'localStorage'
				],
				...['setTimeout', 'setInterval', 'Buffer']
			]
		}
	}
);
