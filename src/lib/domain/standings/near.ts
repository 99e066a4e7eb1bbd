/** A row of a leaderboard: `rank` counts ties as SQL's rank() does (1, 2, 2, 4). */
export interface BoardRow {
	rank: number;
	nickname: string;
	milliPercent: number;
	/** The player who is looking. */
	mine: boolean;
}

export const TOP = 10;
/** How many places above and below a player sees beside their own. */
export const NEAR = 2;
