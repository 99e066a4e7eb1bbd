import type { GameSettings } from './settings.ts';

interface Scored {
	points: number;
	/** What right answers took together, ms. */
	timeMs: number;
}

/** A player or team in the order of the standings. */
export type Ranked<Row> = Row & { rank: number };

/**
 * Best first, ties alike as SQL's rank() has them (1, 2, 2, 4). Time breaks ties only where quick
 * answers were asked for.
 */
export function ranked<Row extends Scored>(
	rows: readonly Row[],
	{ speed }: Pick<GameSettings, 'speed'>
): Ranked<Row>[] {
	const compare = (a: Scored, b: Scored) =>
		b.points - a.points || (speed ? a.timeMs - b.timeMs : 0);
	const sorted = [...rows].sort(compare);
	let rank = 1;
	return sorted.map((row, index) => {
		const before = sorted[index - 1];
		if (before && compare(before, row) !== 0) rank = index + 1;
		return { ...row, rank };
	});
}

/**
 * Those who may stand on a board that all see: of the first `most` such as have points, and never the
 * last place, unless there is but one.
 */
export function shownBest<Row extends Ranked<Scored>>(rows: readonly Row[], most: number): Row[] {
	const last = rows.at(-1)?.rank ?? 1;
	const shown = rows.filter(({ rank, points }) => points > 0 && (rank < last || rank === 1));
	return shown.slice(0, most);
}

/** A team by the mean of its members, so that a larger one has no advantage. */
export interface TeamResult extends Scored {
	team: number;
	members: number;
}

/** The teams that have members, best first. */
export function rankedTeams(
	players: readonly (Scored & { team: number | null })[]
): Ranked<TeamResult>[] {
	const teams = new Map<number, Scored[]>();
	for (const player of players)
		if (player.team !== null) teams.set(player.team, [...(teams.get(player.team) ?? []), player]);
	const results = [...teams].map(([team, members]) => ({
		team,
		members: members.length,
		points: Math.round(members.reduce((sum, { points }) => sum + points, 0) / members.length),
		timeMs: 0
	}));
	return ranked(results, { speed: false });
}

/** The team for whoever comes next: the one with the fewest members, the first of those. */
export function smallestTeam(members: readonly (number | null)[], teams: number): number {
	const sizes = Array.from(
		{ length: teams },
		(_, team) => members.filter((of) => of === team).length
	);
	return sizes.indexOf(Math.min(...sizes));
}

/**
 * What the class has of all that right answers could earn, in thousandths of a percent; null before
 * there is any. Bonuses make it no more than all.
 */
export function classShare(points: readonly number[], milliPointsAsked: number): number | null {
	const most = points.length * milliPointsAsked;
	if (most === 0) return null;
	const sum = points.reduce((total, one) => total + one, 0);
	return Math.min(100_000, Math.round((sum / most) * 100_000));
}
