import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Article } from '../../domain/article/article.ts';
import type { Evidence } from '../../domain/questions/question.ts';
import { NOTHING_RESTED, type RestingOutcome } from '../../domain/questions/resting.ts';
import { moveDrafts, replaceText, settle, withdraw } from './article-correction-effects.ts';
import { planCorrection, type RestingQuestion } from './article-correction-plan.ts';
import { noteAudit } from './audit.ts';
import { ofArticleOwner } from './articles.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { lockSetsAbout } from './set-articles.ts';
import { restingVersions } from './resting-versions.ts';
import { questions } from './schema/questions.ts';
import { articles } from './schema/sources.ts';

/** What the teacher chose for a question whose evidence stands no more; `to` is by the old quote. */
export type Choice =
	{ way: 'keep' } | { way: 'anchor'; to: ReadonlyMap<string, Evidence> } | { way: 'out' };

/** A corrected text, with what was decided about it when `before` (its SHA-256) was the text. */
export interface ArticleCorrection {
	before: string;
	article: Pick<Article, 'text' | 'blocks'>;
	choices: ReadonlyMap<string, Choice>;
	/** For the students whom a withdrawn question or other evidence changes something. */
	reason: string;
}

export type ArticleCorrected =
	| { ok: true; outcome: RestingOutcome }
	/** `stale`: the text has changed since. `undecided`: a question wants a decision. */
	| { ok: false; reason: 'not-found' | 'stale' | 'undecided' };

/**
 * Takes in the text as its publisher corrected it: the old one is kept, dated; what rests on the
 * article moves with it, or as was decided. Editions go on showing the text that they were made of.
 */
export async function correctArticle(
	db: Db,
	owner: Owner,
	articleId: string,
	{ before, article, choices, reason }: ArticleCorrection,
	now: Date
): Promise<ArticleCorrected> {
	if (!isId(articleId)) return { ok: false, reason: 'not-found' };
	return db.transaction(async (tx) => {
		await lockSetsAbout(tx, owner.schoolId, articleId);
		const [old] = await tx
			.select()
			.from(articles)
			.where(and(ofArticleOwner(owner, articleId), isNull(articles.takenDownAt)))
			.for('no key update');
		if (!old) return { ok: false, reason: 'not-found' };
		if (old.sha256 !== before) return { ok: false, reason: 'stale' };
		await lockQuestions(tx, owner, articleId);
		const plan = await planCorrection(tx, owner, old, article);
		if (!plan.questions.every((one) => isDecided(one, choices.get(one.id))))
			return { ok: false, reason: 'undecided' };
		const outcome = { ...NOTHING_RESTED };
		for (const question of plan.questions) {
			const choice = question.fate === 'unchanged' ? null : (choices.get(question.id) ?? null);
			outcome[OUTCOMES[choice?.way ?? 'unchanged']]++;
			if (choice?.way === 'out') await withdraw(tx, owner, question, reason, now);
			else await settle(tx, owner, articleId, question, choice, reason, now);
		}
		outcome.draftsDropped = await moveDrafts(tx, owner, plan);
		await replaceText(tx, owner, old, article.text, plan, outcome, now);
		await noteAudit(tx, owner, {
			action: 'article.corrected',
			subject: old.title,
			subjectId: articleId,
			details: { ...outcome }
		});
		return { ok: true, outcome };
	});
}

const OUTCOMES = {
	unchanged: 'unchanged',
	keep: 'kept',
	anchor: 'anchored',
	out: 'withdrawn'
} as const;

/** Whether nothing is left open: other sentences must be given for all that stand no more. */
function isDecided(question: RestingQuestion, choice: Choice | undefined): boolean {
	if (question.fate === 'unchanged') return true;
	if (choice?.way !== 'anchor') return choice !== undefined;
	return (
		question.canAnchor && question.passages.every(({ evidence }) => choice.to.has(evidence.quote))
	);
}

/** Corrections of these questions wait until this one is done. */
async function lockQuestions(tx: Db, owner: Owner, articleId: string) {
	const ids = (await restingVersions(tx, owner, articleId)).map(({ questionId }) => questionId);
	if (!ids.length) return;
	await tx
		.select({ id: questions.id })
		.from(questions)
		.where(and(eq(questions.schoolId, owner.schoolId), inArray(questions.id, ids)))
		.orderBy(asc(questions.id))
		.for('no key update');
}
