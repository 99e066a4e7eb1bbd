import type { Block, Span } from './article.ts';

/** An article cut down to some of its passages. */
export interface Excerpt {
	text: string;
	/** One a passage, all body. */
	blocks: Block[];
	/** Where a span of the whole stands here. It must lie within one of the passages. */
	moved(span: Span): Span;
}

/** The passages alone, in the order of the text, with an empty line between; those that overlap are one. */
export function excerptOf(text: string, passages: readonly Span[]): Excerpt {
	const blocks: Block[] = [];
	const kept = merged(passages);
	let end = 0;
	for (const passage of kept) {
		const start = blocks.length ? end + GAP.length : 0;
		end = start + passage.end - passage.start;
		blocks.push({ start, end, kind: 'body' });
	}
	return {
		text: kept.map((passage) => text.slice(passage.start, passage.end)).join(GAP),
		blocks,
		moved: (span) => {
			const at = kept.findIndex(({ start, end }) => start <= span.start && span.end <= end);
			const by = (blocks[at]?.start ?? 0) - (kept[at]?.start ?? 0);
			return { start: span.start + by, end: span.end + by };
		}
	};
}

const GAP = '\n\n';

function merged(passages: readonly Span[]): Span[] {
	const kept: Span[] = [];
	for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
		const last = kept.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else kept.push({ start, end });
	}
	return kept;
}
