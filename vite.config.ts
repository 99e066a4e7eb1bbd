import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const DATABASE_TESTS = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'];

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['{src,scripts,tests}/**/*.test.ts'],
					exclude: DATABASE_TESTS,
					// each file would load what it tests anew: half of the time
					isolate: false,
					maxWorkers: 2,
					// a busy machine is no failure; what never ends still is one
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					environment: 'node',
					include: DATABASE_TESTS,
					globalSetup: ['./tests/global-setup.ts'],
					// one database per worker serves all its files
					isolate: false,
					pool: 'forks',
					maxWorkers: 2,
					// PGlite is WebAssembly: the quick compiler is enough, and starts in half the time
					execArgv: ['--liftoff-only'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
