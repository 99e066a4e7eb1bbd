import type { Block, BlockKind } from './article.ts';

/** A block as it is stored: what it counts as, and what Lede took it for. */
export type JudgedBlock = Block & { detected: BlockKind };

/**
 * The blocks of a corrected text. Where a teacher took a paragraph in or out, and it still reads the
 * same, that stands.
 */
export function keptKinds(
	before: { text: string; blocks: readonly JudgedBlock[] },
	after: { text: string; blocks: readonly Block[] }
): JudgedBlock[] {
	const judged = new Map(
		before.blocks
			.filter(({ kind, detected }) => kind !== detected)
			.map(({ start, end, kind }) => [before.text.slice(start, end), kind])
	);
	return after.blocks.map(({ start, end, kind }) => ({
		start,
		end,
		kind: judged.get(after.text.slice(start, end)) ?? kind,
		detected: kind
	}));
}
