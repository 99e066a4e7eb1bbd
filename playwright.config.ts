import { defineConfig } from 'playwright/test';
import { args, executablePath } from './scripts/chromium.mjs';

export default defineConfig({
	testDir: 'tests/browser',
	testMatch: '**/*.browser.ts',
	globalSetup: './tests/browser/global-setup.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0, // a test that fails at times is a fault: in the test or in Lede
	forbidOnly: Boolean(process.env.CI),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: 'list',
	use: {
		headless: true,
		launchOptions: { executablePath, args },
		// recording costs a sixth of the whole run: `npx playwright test --trace on` where one is wanted
		trace: 'off',
		screenshot: 'only-on-failure'
	}
});
