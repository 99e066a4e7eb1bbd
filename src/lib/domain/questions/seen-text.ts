/** How a page says which text of an article (by its SHA-256) its passages are places in. */
export const seenText = ({ id, sha256 }: { id: string; sha256: string }) => `${id}:${sha256}`;

/** The articles that read otherwise now than on the page that sent `seen`. */
export const changedSince = <Article extends { id: string; sha256: string }>(
	seen: readonly unknown[],
	articles: readonly Article[]
): Article[] => articles.filter((article) => !seen.includes(seenText(article)));

/** Whether places in the article may be believed: what says no text was made of what stands there. */
export const isSeen = (
	articleId: string,
	seen: readonly unknown[],
	articles: readonly { id: string; sha256: string }[]
): boolean => !seen.length || !changedSince(seen, articles).some(({ id }) => id === articleId);
