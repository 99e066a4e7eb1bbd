// Bundles what runs in plain Node beside the server: the drafting worker, the `lede` command and
// the benches. npm packages stay outside; Kit's own build knows nothing of these entries.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const entries = {
	'draft-worker': 'src/lib/server/drafting/worker.ts',
	lede: 'src/cli/lede.ts',
	'bench-drafting': 'src/cli/bench-drafting.ts',
	'bench-backup': 'src/cli/bench-backup.ts',
	'bench-attempts': 'src/cli/bench-attempts.ts',
	'bench-faults': 'src/cli/bench-faults.ts',
	'bench-live': 'src/cli/bench-live.ts',
	'bench-load': 'src/cli/bench/load.ts',
	'bench-floor': 'src/cli/bench/floor.ts',
	judging: 'src/cli/judging.ts'
};

const target = resolve(root, process.argv[2] ?? 'build/node');
rmSync(target, { recursive: true, force: true });
await build({
	root,
	configFile: false,
	logLevel: 'warn',
	build: {
		ssr: true,
		target: 'node20',
		outDir: target,
		emptyOutDir: false,
		rollupOptions: {
			input: Object.fromEntries(
				Object.entries(entries).map(([name, path]) => [name, resolve(root, path)])
			),
			external: (id) => !/^[./\0]/.test(id) && !id.startsWith(root),
			output: {
				format: 'es',
				entryFileNames: '[name].js',
				chunkFileNames: 'chunks/[name]-[hash].js'
			}
		}
	}
});
