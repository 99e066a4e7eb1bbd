/** A stretch of the article's text: UTF-16 offsets, end exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** What a block of a pasted page is. Questions rest on `body` alone; the rest is furniture. */
export const BLOCK_KINDS = [
	'body',
	'title',
	'duplicate',
	'standfirst',
	'byline',
	'meta',
	'caption',
	'heading',
	'credit',
	'bio',
	'furniture'
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block extends Span {
	kind: BlockKind;
}

/** An article as it was read. Nothing of `text` is deleted: furniture is only marked. */
export interface Article {
	/** The input as `normaliseText` leaves it, otherwise untouched. All offsets refer to it. */
	text: string;
	title: string;
	/** The publication, where the text names it; else ''. */
	source: string;
	/** Who wrote it, where the text says so; else ''. */
	author: string;
	/** ISO date (YYYY-MM-DD), where the text has it; else null. */
	publishedOn: string | null;
	/** In order of the text, not overlapping; together they cover all but white space. */
	blocks: Block[];
}
