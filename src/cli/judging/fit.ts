import { readFileSync, writeFileSync } from 'node:fs';
import {
	modelOf,
	nestedByArticle,
	settingFor,
	TARGET,
	type OfferedOf
} from '../../lib/domain/drafting/ranking/cross-validation.ts';
import { isAgreed, isRight, type JudgedDraft } from '../../lib/domain/drafting/ranking/judged.ts';
import { cohensKappa, wilson } from '../../lib/domain/drafting/ranking/proportions.ts';
import { examplesOf, type DecidedDraft } from '../../lib/domain/drafting/verdict.ts';
import { judgedArticles, judgedDrafts, WEIGHTS_FILE } from './data.ts';

/** What `lede drafts report --json` prints. */
interface Report {
	judged: DecidedDraft[];
}

/**
 * Fits the ranker to the judged drafts, writes its weights, and prints as JSON what the readers said and
 * how the ranker does on articles that it has not seen. What teachers said, as `lede drafts report --json`
 * prints it, teaches the weights too; it is no part of the figures.
 */
export function fit(teachersFile?: string): string {
	const teachers = teachersFile
		? examplesOf((JSON.parse(readFileSync(teachersFile, 'utf8')) as Report).judged)
		: [];
	const read = judgedDrafts();
	const drafts = read.filter(({ isGone }) => !isGone);
	const articles = judgedArticles();
	const setting = settingFor(drafts, articles);
	const { intercept, weights } = modelOf(drafts, setting.lambda, teachers);
	const round = (value: number) => Math.round(value * 10_000) / 10_000;
	writeFileSync(
		WEIGHTS_FILE,
		`${JSON.stringify(
			{
				command: 'npm run judging -- fit',
				drafts: drafts.length,
				...(teachers.length && { teachersVerdicts: teachers.length }),
				articles: articles.size,
				lambda: setting.lambda,
				threshold: round(setting.threshold),
				intercept: round(intercept),
				weights: Object.fromEntries(
					Object.entries(weights)
						.sort(([a], [b]) => a.localeCompare(b, 'en'))
						.map(([name, weight]) => [name, round(weight)])
				)
			},
			null,
			'\t'
		)}\n`
	);
	return JSON.stringify(
		{
			read: agreement(read),
			ofEarlierEngines: share(read.filter(({ isGone }) => isGone)),
			drafts: drafts.length,
			articles: articles.size,
			agreement: agreement(drafts),
			setting,
			target: TARGET,
			judgedOfOthersArticles: share(
				drafts.filter(({ article }) => articles.get(article)?.isOwn === false)
			),
			offered: offeredReport(nestedByArticle(drafts, articles))
		},
		null,
		'\t'
	);
}

function agreement(drafts: readonly JudgedDraft[]) {
	const pairs = drafts.map(
		({ first, second }) => [first.length === 0, second.length === 0] as const
	);
	return {
		drafts: drafts.length,
		firstReaderRight: pairs.filter(([one]) => one).length,
		secondReaderRight: pairs.filter(([, other]) => other).length,
		agreed: drafts.filter(isAgreed).length,
		kappa: Math.round(cohensKappa(pairs) * 1000) / 1000
	};
}

function share(drafts: readonly JudgedDraft[]) {
	const right = drafts.filter(isRight).length;
	const { low, high } = wilson(right, drafts.length);
	const percent = (value: number) => Math.round(value * 1000) / 1000;
	return {
		drafts: drafts.length,
		right,
		share: percent(right / Math.max(1, drafts.length)),
		wilson95: [percent(low), percent(high)]
	};
}

function offeredReport(all: readonly OfferedOf[]) {
	const drafts = all.flatMap((one) => one.drafts);
	const forms = [...new Set(drafts.map(({ form }) => form))];
	const perArticle = ({ article, drafts: offered }: OfferedOf) => ({
		article: article.name,
		words: article.words,
		offered: offered.length,
		right: offered.filter(isRight).length,
		per400Words: Math.round((offered.length / article.words) * 4000) / 10,
		forms: new Set(offered.map(({ form }) => form)).size
	});
	return {
		...share(drafts),
		byForm: Object.fromEntries(
			forms.map((form) => {
				const of = drafts.filter((draft) => draft.form === form);
				return [form, `${of.filter(isRight).length} of ${of.length}`];
			})
		),
		wire: all.filter(({ article }) => article.style === 'wire').map(perArticle),
		other: all.filter(({ article }) => article.style === 'other').map(perArticle)
	};
}
