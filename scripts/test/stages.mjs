import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./stage.mjs').Stage} Stage */

const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const SVELTE_CHECK = 'node_modules/svelte-check/bin/svelte-check';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/playwright/cli.js';

/**
 * What `npm test` runs: `checks` read the sources, `tests` run them, `browser` uses the built app.
 * @param {{ reports: string, postgres: string | undefined }} with_
 * @returns {{ checks: Stage[], tests: Stage[], browser: Stage[] }}
 */
export function stages({ reports, postgres }) {
	/** @param {Omit<Stage, 'command'> & { project: string }} stage @returns {Stage} */
	const vitest = ({ project, ...stage }) => {
		const report = join(reports, `${stage.name}.json`);
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
		return {
			...stage,
			command: [VITEST, 'run', '--project', project, ...reporters],
			count: () => countVitest(JSON.parse(readFileSync(report, 'utf8')))
		};
	};
	const TEST_POSTGRES = postgres ?? '';
	const browserReport = join(reports, 'browser.json');
	return {
		checks: [
			{ name: 'format', says: 'Prettier', command: [PRETTIER, '--check', '.'] },
			{ name: 'lint', says: 'ESLint, with types', command: [ESLINT, '.'] },
			{
				name: 'types',
				says: 'svelte-check',
				command: [SVELTE_CHECK, '--tsconfig', './tsconfig.json', '--fail-on-warnings']
			}
		],
		tests: [
			vitest({ name: 'unit', says: 'Unit tests', project: 'unit' }),
			vitest({
				name: 'pglite',
				says: 'Database tests on the embedded database',
				project: 'database',
				env: { TEST_DB: 'pglite' }
			}),
			vitest({
				name: 'postgres',
				says: 'Database tests on PostgreSQL',
				project: 'database',
				env: { TEST_DB: 'postgres', TEST_POSTGRES }
			})
		],
		browser: [
			{
				name: 'browser',
				says: 'Browser tests against the built app',
				command: [PLAYWRIGHT, 'test', '--reporter=list,json'],
				env: { TEST_POSTGRES, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
				count: () => countPlaywright(JSON.parse(readFileSync(browserReport, 'utf8'))),
				live: true
			}
		]
	};
}

/**
 * A file that does not load has no tests to count: it is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 */
export function countVitest(report) {
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && !assertionResults.length
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: unknown[] }} report
 */
export function countPlaywright({ stats, errors }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}
