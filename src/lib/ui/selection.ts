import type { Span } from '../domain/article/article.ts';

/**
 * What the reader has selected in an ArticleText, as offsets into the article's text: from the
 * first to the last selected letter. Null when nothing in `root` is selected.
 */
export function selectedSpan(root: Element, selection: Selection | null): Span | null {
	if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
	const range = selection.getRangeAt(0);
	let start: number | null = null;
	let end = 0;
	for (const paragraph of root.querySelectorAll<HTMLElement>('[data-start]')) {
		let offset = Number(paragraph.dataset.start);
		for (const node of spokenAloudOnlyLeftOut(paragraph)) {
			if (range.intersectsNode(node)) {
				const from = offset + (node === range.startContainer ? range.startOffset : 0);
				const to = offset + (node === range.endContainer ? range.endOffset : node.length);
				if (from < to) {
					start ??= from;
					end = to;
				}
			}
			offset += node.length;
		}
	}
	return start === null ? null : { start, end };
}

/** The text nodes that stand in the article: not the words that only a screen reader hears. */
function* spokenAloudOnlyLeftOut(paragraph: Element): Generator<Text> {
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (!node.parentElement?.closest('.visually-hidden')) yield node;
	}
}
