import { liveOptions } from './bench/live-options.ts';
import { measureLive } from './bench/measure-live.ts';
import { UsageError } from './read-input.ts';

const USAGE =
	'bench:live -- --players N [--spread S] [--processes P] [--database-url URL] [--kill]\n' +
	'More than one process needs a PostgreSQL server; --kill kills one of them in the middle.';

try {
	const figures = await measureLive(liveOptions(process.argv.slice(2), USAGE));
	process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
