import type { Article } from '../../domain/article/article.ts';
import { readArticle } from '../../domain/article/read-article.ts';
import { articleProblem, pasteProblem, type ReadProblem } from '../../domain/article/usable.ts';
import { isHtml, readHtml } from './read-html.ts';

export type ReadResult = { ok: true; article: Article } | { ok: false; reason: ReadProblem };

/** Reads an article from a text, or from the source of a page; says why where it cannot be used. */
export function readText(input: string): ReadResult {
	if (!isHtml(input)) return judged(input, null);
	const page = readHtml(input);
	if (!page) return { ok: false, reason: 'too-deep' };
	if (page.isLogin) return { ok: false, reason: 'login-page' };
	return judged(page.text, page);
}

/** Reads a text that was read once before: what looks like a page's source in it is only words. */
export const readAgain = (text: string): ReadResult => judged(text, null);

/** What the page says of itself goes before what is found in its text. */
function judged(text: string, page: ReturnType<typeof readHtml>): ReadResult {
	const unread = pasteProblem(text);
	if (unread) return { ok: false, reason: unread };
	const found = readArticle(text);
	const article: Article = {
		...found,
		title: page?.title || found.title,
		source: page?.source || found.source,
		author: page?.author || found.author,
		publishedOn: page?.publishedOn ?? found.publishedOn
	};
	const reason = articleProblem(article);
	return reason ? { ok: false, reason } : { ok: true, article };
}
