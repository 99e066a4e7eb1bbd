// The workshop of the ranker: sheets for readers, their verdicts, and the fit. Not part of the app.
import { readArguments } from './arguments.ts';
import { add } from './judging/add.ts';
import { compare } from './judging/compare.ts';
import { fit } from './judging/fit.ts';
import { sheet } from './judging/sheet.ts';
import { UsageError } from './read-input.ts';

const USAGE = `usage: judging sheet FOLDER [--most N] FILE ...   sheets for readers of what is not judged yet
       judging add --first F --second F [--third F] [--wire] [--own] FILE ...
       judging compare FILE ...           what of today's drafts is known, and how it was judged
       judging fit [REPORT]               weights from all verdicts, and those of teachers in REPORT
                                          (lede drafts report --json); prints the figures as JSON`;

function run([verb, ...rest]: readonly string[]): string {
	if (verb === 'fit' && rest.length <= 1) return fit(rest[0]);
	if (verb === 'compare' && rest.length > 0) return compare(rest);
	if (verb !== 'add' && verb !== 'sheet') throw new UsageError(USAGE);
	const { values, positionals } = readArguments(
		rest,
		{
			most: { type: 'string', default: '1000' },
			first: { type: 'string' },
			second: { type: 'string' },
			third: { type: 'string' },
			wire: { type: 'boolean', default: false },
			own: { type: 'boolean', default: false }
		},
		USAGE
	);
	if (verb === 'sheet') return sheet(positionals, Number(values.most));
	const { first, second, third, wire, own } = values;
	if (!first || !second || positionals.length === 0) throw new UsageError(USAGE);
	return add(positionals, { first, second, third }, { style: wire ? 'wire' : 'other', isOwn: own });
}

try {
	process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 2;
}
