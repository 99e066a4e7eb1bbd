import type { Article } from '../lib/domain/article/article.ts';
import type { DraftQuestion } from '../lib/domain/drafting/draft-question.ts';
import { toQuestionJson } from '../lib/domain/exchange/json.ts';
import { draftHere } from '../lib/server/drafting/engine.ts';
import { asLines } from './question-lines.ts';
import { readArguments } from './arguments.ts';
import { readInput, UsageError } from './read-input.ts';

export const usage = 'lede draft FILE [--json] [--all] [--seed N]';

/** Drafts questions from an article file and prints them, for people or as the question JSON. */
export function draft(args: readonly string[], print: (text: string) => void): void {
	const { values, positionals } = readArguments(
		args,
		{
			json: { type: 'boolean', default: false },
			all: { type: 'boolean', default: false },
			seed: { type: 'string', default: '1' }
		},
		usage
	);
	const [file, ...others] = positionals;
	if (!file || others.length > 0)
		throw new UsageError(`${file ? 'one FILE at a time' : 'which FILE?'}; usage: ${usage}`);
	const article = readInput(file);
	const { offered, more } = draftHere(article, { seed: values.seed });
	const drafts = values.all ? [...offered, ...more] : offered;
	if (values.json) print(JSON.stringify(asJson(article, drafts, values.all), null, '\t'));
	else
		print(
			drafts.length > 0
				? drafts.map(readable).join('\n\n')
				: 'No question that would stand up: draft some by hand.'
		);
}

/** The question JSON; with `--all` each question also has its score, its checks and whether it is offered. */
function asJson(article: Article, drafts: readonly DraftQuestion[], all: boolean) {
	const json = toQuestionJson(
		article,
		drafts.map((one) => ({ ...one }))
	);
	if (!all) return json;
	const questions = json.questions.map((question, i) => {
		const { score, checks, recommended } = drafts[i] as DraftQuestion;
		return { ...question, score, checks, recommended };
	});
	return { ...json, questions };
}

function readable(
	{ form, question, explanation, evidence, asOf }: DraftQuestion,
	index: number
): string {
	const [stem = '', ...rest] = asLines(question);
	const lines = [`${index + 1}. ${stem}  [${form}]`, ...rest.map((line) => `   ${line}`)];
	lines.push(`   Why: ${explanation}`);
	for (const { quote, start, end } of evidence)
		lines.push(`   Evidence (${start}-${end}): ${quote.replace(/\s+/g, ' ')}`);
	if (asOf) lines.push(`   As of: ${asOf}`);
	return lines.join('\n');
}
