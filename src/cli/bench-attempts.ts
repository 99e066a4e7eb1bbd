import { measureAttempts } from './bench/measure-attempts.ts';
import { benchOptions } from './bench/options.ts';
import { UsageError } from './read-input.ts';

const USAGE = 'bench:attempts -- [--students N] [--seconds S] [--database-url URL]';

try {
	const figures = await measureAttempts(benchOptions(process.argv.slice(2), USAGE));
	process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
