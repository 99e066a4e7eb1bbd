import { executablePath } from '../chromium.mjs';
import { canInstall, install } from './debian.mjs';
import { node, run } from './run.mjs';

/** A Chromium for the browser tests: the system's, else Debian's package, else Playwright's own. */
export function findBrowser() {
	if (executablePath) return;
	if (canInstall() && install('Chromium', 'chromium')) return;
	run('Getting the Chromium that Playwright brings along', {
		command: [node, 'node_modules/playwright/cli.js', 'install', 'chromium'],
		hint: 'Install Chromium, or set CHROMIUM_PATH to the one you have.'
	});
}
