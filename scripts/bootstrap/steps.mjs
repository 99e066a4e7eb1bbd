import { existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { findDatabase } from './database.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { node, run, say, seconds } from './run.mjs';
import { hashOf, read, sourceFiles } from './stamp.mjs';

/** @typedef {'start' | 'test' | 'dev' | 'bench' | 'cli'} Mode */
/** @type {Record<Mode, (() => void)[]>} */
const STEPS = {
	start: [installPackages, buildApp],
	test: [installPackages, buildApp, findBrowser, findDatabase],
	dev: [installPackages, buildNodeParts],
	bench: [installPackages, buildApp],
	cli: [installPackages, buildNodeParts]
};

/** Does what is not yet done for `npm start`, `npm test`, `npm run dev` or `npm run lede`. */
export function bootstrap(/** @type {string} */ mode) {
	if (!isMode(mode)) throw new Error(`bootstrap: no such mode as ${mode}`);
	const began = Date.now();
	oneAtATime(() => STEPS[mode].forEach((step) => step()));
	// `lede` writes data to stdout: there the set-up speaks only when it has something to do
	if (mode !== 'cli') say(`Ready after ${seconds(began)} (Node ${process.versions.node}).`);
}

/** @param {string} mode @returns {mode is Mode} */
const isMode = (mode) => Object.hasOwn(STEPS, mode);

/** The stamp lies in node_modules, which `npm ci` empties first: a broken install has none. */
function installPackages() {
	const stamp = 'node_modules/.lede-stamp';
	const hash = hashOf(['package.json', 'package-lock.json']);
	if (read(stamp) === hash) return;
	// building needs the development packages, whatever NODE_ENV says
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = process.env.npm_execpath;
	const viaNode = npm?.endsWith('.js') && existsSync(npm);
	run('Installing the packages (a minute or less)', {
		command: viaNode ? [node, npm, ...args] : ['npm', ...args],
		hint: 'Is the network up, and can it reach the npm registry?'
	});
	writeFileSync(stamp, hash);
}

function buildApp() {
	const stamp = 'build/.lede-stamp';
	const hash = hashOf(sourceFiles());
	if (read(stamp) !== hash) {
		run('Building the app', {
			command: [node, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
			quiet: true,
			hint: 'The message above names the file. Was a source file changed?'
		});
		// the hash from before the build: a file changed meanwhile makes the next start build again
		writeFileSync(stamp, hash);
	}
	buildNodeParts();
}

/** The drafting worker and the command line; building the app empties build/, so they come after. */
function buildNodeParts() {
	const stamp = 'build/node/.lede-stamp';
	const hash = hashOf(sourceFiles());
	if (read(stamp) === hash) return;
	if (!existsSync('.svelte-kit/tsconfig.json'))
		run('Writing what TypeScript is to know of SvelteKit', {
			command: [node, 'node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
			quiet: true,
			hint: 'Is svelte.config.js in order?'
		});
	run('Building the drafting worker and the command line', {
		command: [node, 'scripts/build-node.mjs'],
		quiet: true,
		hint: 'The message above names the file. Was a source file changed?'
	});
	writeFileSync(stamp, hash);
}
