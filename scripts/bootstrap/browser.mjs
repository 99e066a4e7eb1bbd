import { executablePath, isBest } from '../chromium.mjs';
import { canInstall, install } from './debian.mjs';
import { node, run } from './run.mjs';

/** A Chromium for the browser tests: Debian's without windows, else the system's, else Playwright's. */
export function findBrowser() {
	if (executablePath && isBest) return;
	if (canInstall() && install('Chromium without windows', 'chromium-headless-shell')) return;
	if (executablePath) return;
	run('Getting the Chromium that Playwright brings along', {
		command: [node, 'node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'],
		hint: 'Install Chromium, or set CHROMIUM_PATH to the one you have.'
	});
}
