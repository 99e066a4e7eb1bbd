import type { Block, Span } from '../article/article.ts';
import { excerptOf } from '../article/excerpt.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf, type KindContent } from '../questions/kinds/index.ts';

/** An article of a published quiz. */
export interface SharedArticle {
	articleId: string;
	text: string;
	blocks: Block[];
	/** Its teacher stated a right to publish it. */
	mayPublish: boolean;
}

/** What another teacher may have of it. */
export interface CopiedArticle {
	text: string;
	blocks: Block[];
	moved(span: Span): Span;
}

/**
 * What a copy takes of an article: all of it where it may be published, else the sentences that the
 * public quiz shows as evidence anyway; null where it shows none.
 */
export function copiedArticle(
	{ articleId, text, blocks, mayPublish }: SharedArticle,
	questions: readonly AuthoredQuestion[]
): CopiedArticle | null {
	if (mayPublish) return { text, blocks, moved: (span) => span };
	const shown = questions.flatMap(({ evidence }) =>
		evidence.filter((passage) => passage.articleId === articleId)
	);
	return shown.length ? excerptOf(text, shown) : null;
}

/** A question for a copy: it rests on the copied articles, by their new ids. */
export function copiedQuestion(
	question: AuthoredQuestion,
	articles: ReadonlyMap<string, { id: string; moved: CopiedArticle['moved'] }>
): AuthoredQuestion {
	const { kind, content } = question;
	const idOf = (id: string) => articles.get(id)?.id ?? '';
	const evidence = question.evidence.flatMap(({ articleId, start, end, quote }) => {
		const article = articles.get(articleId);
		return article ? [{ articleId: article.id, ...article.moved({ start, end }), quote }] : [];
	});
	const rehoused = kindOf(kind).withArticles?.(content, idOf) ?? content;
	return { ...question, ...({ kind, content: rehoused } as KindContent), evidence };
}

/** Whether a question can live in a copy: one that shows its article needs all of it. */
export function canBeCopied(
	{ kind, content }: AuthoredQuestion,
	articles: readonly SharedArticle[]
): boolean {
	const shown = kindOf(kind).showsArticle?.(content);
	return !shown || articles.some(({ articleId, mayPublish }) => articleId === shown && mayPublish);
}
