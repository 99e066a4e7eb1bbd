import { wordCount } from '../lib/domain/article/lines.ts';
import { sentencesOf } from '../lib/domain/article/sentences.ts';
import { readArticle } from '../lib/domain/article/read-article.ts';
import type { DraftQuestion } from '../lib/domain/drafting/draft-question.ts';
import { draftHere, draftingTools } from '../lib/server/drafting/engine.ts';
import { readInput, UsageError } from './read-input.ts';

const ROUNDS = 20;

/** Measures drafting on article files and prints the figures as JSON: times in ms, memory in MB. */
function bench(files: readonly string[]) {
	const { tagger } = draftingTools();
	const loadMs = rounded(performance.now()); // since the process began, the language model included
	const byForm: Record<string, number> = {};
	let spanErrors = 0;
	const articles = files.map((file) => {
		const article = readInput(file);
		const input = article.text;
		const { offered, proposed } = draftHere(article, { seed: '1' });
		for (const { form } of offered) byForm[form] = (byForm[form] ?? 0) + 1;
		spanErrors += offered.filter((draft) => !isVerbatim(draft, article.text)).length;
		const times = Array.from({ length: ROUNDS }, (_, round) =>
			timed(() => draftHere(readArticle(input), { seed: String(round) }))
		);
		const sentences = sentencesOf(input, article.blocks).map(({ start, end }) =>
			input.slice(start, end)
		);
		const floorTimes = Array.from({ length: ROUNDS }, () =>
			timed(() => sentences.forEach((sentence) => tagger(sentence)))
		);
		const words = wordCount(input);
		const p95Ms = percentile(times, 0.95);
		const name = file.split('/').at(-1) ?? file;
		return {
			file: name,
			words,
			drafted: proposed,
			offered: offered.length,
			p50Ms: percentile(times, 0.5),
			p95Ms,
			p95MsPer1000Words: rounded((p95Ms / words) * 1000),
			times,
			floorTimes
		};
	});
	const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
	const all = articles.flatMap(({ times }) => times);
	const floorP50Ms = percentile(
		articles.flatMap(({ floorTimes }) => floorTimes),
		0.5
	);
	return {
		loadMs,
		p50Ms: percentile(all, 0.5),
		p95Ms: percentile(all, 0.95),
		p95MsPer1000Words: percentile(
			articles.flatMap(({ times, words }) => times.map((time) => (time / words) * 1000)),
			0.95
		),
		// the floor: the same sentences through the tagger alone, a library's work that all drafting needs
		floorP50Ms,
		ratioToFloor: rounded(percentile(all, 0.5) / floorP50Ms),
		rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
		wordsPerArticle: Math.round(
			sum(articles.map(({ words }) => words)) / Math.max(1, articles.length)
		),
		drafted: sum(articles.map(({ drafted }) => drafted)),
		offered: sum(articles.map(({ offered }) => offered)),
		byForm,
		spanErrors,
		articles: articles.map(({ times: _times, floorTimes: _floor, ...article }) => article)
	};
}

const isVerbatim = ({ evidence }: DraftQuestion, text: string): boolean =>
	evidence.every(({ start, end, quote }) => quote.length > 0 && quote === text.slice(start, end));

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return rounded(performance.now() - start);
}

function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const files = process.argv.slice(2);
try {
	if (files.length === 0) throw new UsageError('usage: bench-drafting FILE ...');
	process.stdout.write(`${JSON.stringify(bench(files), null, '\t')}\n`);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	process.stderr.write(`bench-drafting: ${error.message}\n`);
	process.exitCode = 2;
}
