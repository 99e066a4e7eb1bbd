import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf } from '../questions/kinds/index.ts';
import type { ContentProblem } from '../questions/question.ts';
import { isTakenDown } from '../questions/takedown.ts';

/** What keeps one question from being published. */
export type QuestionProblem = ContentProblem | 'no-evidence' | 'evidence-not-verbatim';

/** The same, or that the question shows everyone an article which its teacher may not publish. */
export type PublishReason = QuestionProblem | 'article-not-free';

/** What keeps a set from being published: each with the place of its question, 0 being the first. */
export type PublishProblem =
	{ reason: 'empty-set' | 'no-draw' } | { reason: PublishReason; question: number };

/** The texts of a set's articles by id. */
export type ArticleTexts = ReadonlyMap<string, string>;

/**
 * Why a set cannot be published as it is; an empty list when it can.
 * Evidence must be the very words of an article of the set: `text.slice(start, end) === quote`, but
 * for what is dated: its teacher keeps the words that stood there until then. Of an article that was
 * taken down there are no words any more.
 */
export function publishProblems(
	questions: readonly AuthoredQuestion[],
	articles: ArticleTexts
): PublishProblem[] {
	if (!questions.length) return [{ reason: 'empty-set' }];
	return questions.flatMap((question, index) =>
		questionProblems(question, articles).map((reason) => ({ reason, question: index }))
	);
}

/** Questions are in the draw, and nobody said how many of them each student gets. */
export const drawProblems = (
	items: readonly { inDraw: boolean }[],
	draw: number | null
): PublishProblem[] =>
	draw === null && items.some(({ inDraw }) => inDraw) ? [{ reason: 'no-draw' }] : [];

/**
 * Which questions keep a set from being public: those that show the sentences of an article which
 * its teacher has stated no right to publish. `free` holds the ids of the articles with that right.
 */
export function publicProblems(
	questions: readonly AuthoredQuestion[],
	free: ReadonlySet<string>
): PublishProblem[] {
	return questions.flatMap(({ kind, content }, question) => {
		const shown = kindOf(kind).showsArticle?.(content);
		return shown && !free.has(shown) ? [{ reason: 'article-not-free' as const, question }] : [];
	});
}

/**
 * What is wrong with one question. A kind that wants evidence only insists on it where the set has
 * an article to take it from.
 */
export function questionProblems(
	question: AuthoredQuestion,
	articles: ArticleTexts
): QuestionProblem[] {
	const kind = kindOf(question.kind);
	const problems: QuestionProblem[] = kind
		.problems(question.content)
		.filter((problem) => problem !== 'no-key' || kind.needsKey);
	if (kind.needsEvidence && articles.size > 0 && !question.evidence.length)
		problems.push('no-evidence');
	if (!question.evidence.every((evidence) => isVerbatim(evidence, articles)))
		problems.push('evidence-not-verbatim');
	return problems;
}

function isVerbatim(evidence: AuthoredQuestion['evidence'][number], articles: ArticleTexts) {
	const { articleId, start, end, quote, until } = evidence;
	const text = articles.get(articleId);
	if (isTakenDown(evidence)) return true;
	if (quote === '' || text === undefined) return false;
	return until !== undefined || text.slice(start, end) === quote;
}
