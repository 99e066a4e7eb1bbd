import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					pool: 'forks',
					execArgv: ['--liftoff-only'],
					include: ['src/**/*.{test,spec}.ts', 'tests/**/*.test.ts'],
					globalSetup: ['./tests/global-setup.ts'],
					maxWorkers: 2,
					isolate: false,
					testTimeout: 15_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
