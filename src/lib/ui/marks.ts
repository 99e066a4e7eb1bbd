import type { Span } from '../domain/article/article.ts';

/** A stretch to highlight. `soft` marks lightly and silently; ids come back in `data-mark`. */
export interface Mark extends Span {
	id?: string;
	soft?: boolean;
}

/** A piece of text that lies under the same marks throughout. */
export interface Piece {
	text: string;
	start: number;
	look: 'plain' | 'soft' | 'marked';
	ids: string;
	/** Whether a run of marked text begins or ends here: a screen reader is told so. */
	opens: boolean;
	closes: boolean;
}

/** Cuts `text[start..end)` at the edges of the marks. Marks may overlap or reach outside. */
export function pieces(
	text: string,
	marks: readonly Mark[],
	start = 0,
	end = text.length
): Piece[] {
	const edges = marks.flatMap((mark) => [mark.start, mark.end]);
	const inside = edges.filter((edge) => edge > start && edge < end);
	const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
	const found = cuts.slice(0, -1).map((from, index) => {
		const to = cuts[index + 1] ?? end;
		const over = marks.filter((mark) => mark.start < to && mark.end > from);
		const look = over.some((mark) => !mark.soft) ? 'marked' : over.length ? 'soft' : 'plain';
		const ids = over.flatMap((mark) => mark.id ?? []).join(' ');
		return { text: text.slice(from, to), start: from, look, ids } as const;
	});
	return found.map((piece, index) => ({
		...piece,
		opens: piece.look === 'marked' && found[index - 1]?.look !== 'marked',
		closes: piece.look === 'marked' && found[index + 1]?.look !== 'marked'
	}));
}
