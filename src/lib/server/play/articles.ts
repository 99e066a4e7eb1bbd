import type { Block } from '../../domain/article/article.ts';
import { mayRead, type WayIn } from '../../domain/quizzes/reading.ts';
import type { Db } from '../db/client.ts';
import { editionArticlesOf } from '../db/quizzes.ts';

/** What is said about an article whether or not its text may be shown. */
export interface ArticleSource {
	articleId: string;
	title: string;
	source: string;
	author: string;
	publishedOn: string | null;
	url: string;
	/** Its text is gone; what is said about it stays. */
	isTakenDown: boolean;
}

export interface ReadableArticle extends ArticleSource {
	text: string;
	blocks: Block[];
}

/** The articles a quiz rests on: `readable` those that this reader may see in full. */
export interface QuizArticles {
	readable: ReadableArticle[];
	sources: ArticleSource[];
}

/** Reads an edition's articles for somebody who came `via`; nothing else of the rows gets out. */
export async function articlesFor(
	db: Db,
	schoolId: string,
	editionId: string,
	via: WayIn
): Promise<QuizArticles> {
	const rows = await editionArticlesOf(db, schoolId, editionId);
	const said = ({
		articleId,
		title,
		source,
		author,
		publishedOn,
		url,
		text
	}: (typeof rows)[number]) => ({
		articleId,
		title,
		source,
		author,
		publishedOn,
		url,
		isTakenDown: text === ''
	});
	return {
		sources: rows.map(said),
		readable: rows
			.filter((row) => row.text !== '' && mayRead(via, row))
			.map((row) => ({
				...said(row),
				text: row.text,
				blocks: row.blocks.filter(({ kind }) => kind === 'body')
			}))
	};
}

/** The sources without their links, for a quiz whose article is to be read only afterwards. */
export const unlinked = (sources: ArticleSource[]): ArticleSource[] =>
	sources.map((source) => ({ ...source, url: '' }));
