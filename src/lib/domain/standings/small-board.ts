import { NEAR, TOP, type BoardRow } from './near.ts';

/** A board of a class: small enough to be ranked here. */
export interface SmallBoard {
	/** The best ten, and the looking player with two above and two below. */
	rows: BoardRow[];
	players: number;
}

/** Ranks scores, best first, ties alike (1, 2, 2, 4) and in the order of their names. */
export function boardOf(scores: readonly Omit<BoardRow, 'rank'>[]): SmallBoard {
	const sorted = [...scores].sort(
		(a, b) => b.milliPercent - a.milliPercent || (a.nickname < b.nickname ? -1 : 1)
	);
	const ranked = sorted.map((row) => ({
		...row,
		rank: 1 + sorted.findIndex(({ milliPercent }) => milliPercent === row.milliPercent)
	}));
	const place = ranked.findIndex(({ mine }) => mine);
	const rows = ranked.filter(
		(_, index) => index < TOP || (place >= 0 && Math.abs(index - place) <= NEAR)
	);
	return { rows, players: ranked.length };
}
