/** A row of the author's list of options. A spare one is there to be filled in. */
export interface Row {
	id: string;
	text: string;
	feedback: string;
	/** In pairs: what the text goes with, and the id of that. */
	fits?: string;
	targetId?: string;
	spare?: boolean;
}

/** What the kinds allow (MAX_OPTIONS); written again so that no schema is loaded for a number. */
export const MAX_ROWS = 10;

/** The rows with `count` empty ones behind them, each with an id that is not in use. */
export function spareRows(rows: readonly Row[], count: number): Row[] {
	const all = rows.map((row) => ({ ...row }));
	const used = new Set(all.map((row) => row.id));
	for (let n = 1; count > 0 && all.length < MAX_ROWS; n++) {
		if (used.has(`o${n}`)) continue;
		all.push({ id: `o${n}`, text: '', feedback: '', spare: true });
		count--;
	}
	return all;
}
