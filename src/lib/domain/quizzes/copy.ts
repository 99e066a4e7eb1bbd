import type { Block, Span } from '../article/article.ts';
import { excerptOf } from '../article/excerpt.ts';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { kindOf, type KindContent } from '../questions/kinds/index.ts';
import { placeIn } from '../questions/place.ts';
import type { Evidence } from '../questions/question.ts';

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
	/** Where a passage of the original stands in the copy; one that stands nowhere stays as it is. */
	moved(passage: Evidence): Span;
}

/**
 * What a copy takes of an article: all of it where it may be published, else the sentences that the
 * public quiz shows as evidence anyway; null where it shows none.
 */
export function copiedArticle(
	{ articleId, text, blocks, mayPublish }: SharedArticle,
	questions: readonly AuthoredQuestion[]
): CopiedArticle | null {
	const place = (passage: Evidence) => placeIn(text, passage);
	const stay = ({ start, end }: Evidence) => ({ start, end });
	if (mayPublish) return { text, blocks, moved: (passage) => place(passage) ?? stay(passage) };
	const shown = questions.flatMap(({ evidence }) =>
		evidence.flatMap((passage) => (passage.articleId === articleId && place(passage)) || [])
	);
	if (!shown.length) return null;
	const excerpt = excerptOf(text, shown);
	const moved = (passage: Evidence) => {
		const at = place(passage);
		return at ? excerpt.moved(at) : stay(passage);
	};
	return { ...excerpt, moved };
}

/** A question for a copy: it rests on the copied articles, by their new ids. */
export function copiedQuestion(
	question: AuthoredQuestion,
	articles: ReadonlyMap<string, { id: string; moved: CopiedArticle['moved'] }>
): AuthoredQuestion {
	const { kind, content } = question;
	const idOf = (id: string) => articles.get(id)?.id ?? '';
	const evidence = question.evidence.flatMap((passage) => {
		const article = articles.get(passage.articleId);
		return article ? [{ ...passage, articleId: article.id, ...article.moved(passage) }] : [];
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
