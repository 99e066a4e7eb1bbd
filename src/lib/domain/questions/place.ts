import type { Span } from '../article/article.ts';
import type { AnchoredEvidence } from './authored.ts';
import type { Evidence } from './question.ts';

/**
 * Where the quote stands in this text: at its offsets, else where it stands once and no more; null
 * where nothing tells. Texts are corrected and copied, so no offsets are believed without a look at
 * the words.
 */
export function placeIn(text: string, { start, end, quote }: Evidence): Span | null {
	if (quote === '') return null;
	if (text.slice(start, end) === quote) return { start, end };
	const first = text.indexOf(quote);
	if (first < 0 || text.indexOf(quote, first + 1) >= 0) return null;
	return { start: first, end: first + quote.length };
}

/** A passage of an article as it reads now. */
export type Place = Span & { articleId: string };

/** Where evidence stands in the articles as they read now; what is dated stands nowhere. */
export const placesOf = (
	evidence: readonly AnchoredEvidence[],
	articles: ReadonlyMap<string, string>
): Place[] =>
	evidence.flatMap((passage) => {
		const text = articles.get(passage.articleId);
		const place = text === undefined || passage.until ? null : placeIn(text, passage);
		return place ? [{ articleId: passage.articleId, ...place }] : [];
	});
