import { measureFaults } from './bench/measure-faults.ts';
import { benchOptions } from './bench/options.ts';
import { UsageError } from './read-input.ts';

const USAGE = 'bench:faults -- [--students N] [--database-url URL]';

try {
	const figures = await measureFaults(benchOptions(process.argv.slice(2), USAGE));
	process.stdout.write(`${JSON.stringify(figures, null, '\t')}\n`);
	const { lostAnswers, attempts, attemptsWithOneScore, crashes } = figures;
	if (lostAnswers || attemptsWithOneScore < attempts || crashes) process.exitCode = 1;
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
