import { chosen, limitsFor } from '../choose.ts';
import { isRight, type JudgedArticle, type JudgedDraft } from './judged.ts';
import { chanceOf, fitted, type Example, type Model } from './logistic.ts';

/** What the inner folds decide: how strongly weights are held back, and from which chance on a draft is offered. */
export interface Setting {
	lambda: number;
	threshold: number;
}

/** How often offered drafts are to be right in the folds that choose the threshold, 0..1. */
export const TARGET = 0.9;
const LAMBDAS = [1, 3, 10, 30];
const INNER_FOLDS = 6;
const THRESHOLDS = Array.from({ length: 21 }, (_, i) => 0.75 + i / 100);

type Articles = ReadonlyMap<string, JudgedArticle>;

/** The drafts of one article that would have been offered. */
export interface OfferedOf {
	article: JudgedArticle;
	drafts: JudgedDraft[];
}

/**
 * Nested cross-validation by article: each article that is not our own is scored by a model, and cut at
 * a threshold, that both come from the other articles alone; its drafts then go through the same choice
 * as in the app.
 */
export function nestedByArticle(drafts: readonly JudgedDraft[], articles: Articles): OfferedOf[] {
	return [...articles.values()]
		.filter(({ isOwn }) => !isOwn)
		.map((article) => {
			const others = drafts.filter((draft) => draft.article !== article.name);
			const { lambda, threshold } = settingFor(others, articles);
			const model = modelOf(others, lambda);
			const own = drafts.filter((draft) => draft.article === article.name);
			const chances = new Map(own.map((draft) => [draft, chanceOf(model, draft.features)]));
			return { article, drafts: offered(own, article, chances, threshold) };
		});
}

export const modelOf = (
	drafts: readonly JudgedDraft[],
	lambda: number,
	others: readonly Example[] = []
): Model =>
	fitted(
		[...drafts.map((draft) => ({ features: draft.features, right: isRight(draft) })), ...others],
		lambda
	);

/** The setting that serves best in folds by article: the least log loss, then the lowest threshold that keeps to the target. */
export function settingFor(drafts: readonly JudgedDraft[], articles: Articles): Setting {
	const byLambda = LAMBDAS.map((lambda) => {
		const chances = outOfFold(drafts, lambda);
		return { lambda, chances, loss: logLoss(drafts, chances) };
	}).sort((a, b) => a.loss - b.loss);
	const best = byLambda[0];
	if (!best) throw new Error('no setting to choose from');
	const keeps = THRESHOLDS.find((threshold) => {
		const all = [...articles.values()].flatMap((article) =>
			offered(
				drafts.filter((draft) => draft.article === article.name),
				article,
				best.chances,
				threshold
			)
		);
		return all.length > 0 && all.filter(isRight).length / all.length >= TARGET;
	});
	return { lambda: best.lambda, threshold: keeps ?? THRESHOLDS.at(-1) ?? 1 };
}

/** Each draft's chance by a model that has seen nothing of its article. */
function outOfFold(drafts: readonly JudgedDraft[], lambda: number): Map<JudgedDraft, number> {
	const names = [...new Set(drafts.map(({ article }) => article))].sort();
	const foldOf = new Map(names.map((name, i) => [name, i % INNER_FOLDS]));
	const chances = new Map<JudgedDraft, number>();
	for (let fold = 0; fold < INNER_FOLDS; fold++) {
		const isHeldOut = ({ article }: JudgedDraft) => foldOf.get(article) === fold;
		const model = modelOf(
			drafts.filter((draft) => !isHeldOut(draft)),
			lambda
		);
		for (const draft of drafts.filter(isHeldOut))
			chances.set(draft, chanceOf(model, draft.features));
	}
	return chances;
}

/** What the app would offer of an article's judged drafts. */
function offered(
	drafts: readonly JudgedDraft[],
	{ sentences }: JudgedArticle,
	chances: ReadonlyMap<JudgedDraft, number>,
	threshold: number
): JudgedDraft[] {
	const choosable = drafts
		.map((draft) => ({
			draft,
			form: draft.form,
			sentence: { start: draft.start },
			key: draft.key,
			score: chances.get(draft) ?? 0
		}))
		.filter(({ score }) => score >= threshold);
	return chosen(
		choosable,
		limitsFor(sentences),
		(a, b) => a.draft.clashes.includes(b.draft.id) || b.draft.clashes.includes(a.draft.id)
	).map(({ draft }) => draft);
}

function logLoss(
	drafts: readonly JudgedDraft[],
	chances: ReadonlyMap<JudgedDraft, number>
): number {
	const losses = drafts.map((draft) => {
		const chance = Math.min(1 - 1e-9, Math.max(1e-9, chances.get(draft) ?? 0.5));
		return -Math.log(isRight(draft) ? chance : 1 - chance);
	});
	return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}
