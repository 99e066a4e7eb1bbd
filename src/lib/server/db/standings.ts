import { sql } from 'drizzle-orm';
import { NEAR, TOP, type BoardRow } from '../../domain/standings/near.ts';
import type { Db } from './client.ts';
import { seats, standings } from './schema/boards.ts';

/** The board of a quiz: the best ten, and the looking player with two above and two below. */
export interface Board {
	top: BoardRow[];
	/** Empty when the player has no place on the board. */
	near: BoardRow[];
	players: number;
}

type Row = {
	player_id: string;
	nickname: string;
	score: number;
	rank: string;
	place: string;
	players: string;
};

/** Reads a board. Players who stay off it have no rank and take none from others. */
export async function readBoard(
	db: Db,
	schoolId: string,
	setId: string,
	playerId: string | null
): Promise<Board> {
	const result = await db.execute<Row>(sql`
		with ranked as (
			select ${standings.playerId} as player_id, ${seats.nickname} as nickname,
				${standings.milliPercent} as score,
				rank() over (order by ${standings.milliPercent} desc) as rank,
				row_number() over (order by ${standings.milliPercent} desc, ${standings.attemptId}) as place,
				count(*) over () as players
			from ${standings}
			join ${seats} on ${seats.schoolId} = ${standings.schoolId}
				and ${seats.setId} = ${standings.setId} and ${seats.playerId} = ${standings.playerId}
			where ${standings.schoolId} = ${schoolId} and ${standings.setId} = ${setId} and ${seats.onBoard}
		), mine as (select place from ranked where player_id = ${playerId}::uuid)
		select * from ranked
		where place <= ${TOP}
			or place between (select place from mine) - ${NEAR}::int and (select place from mine) + ${NEAR}::int
		order by place`);
	const rows = rowsOf<Row>(result).map((row) => ({ ...row, place: Number(row.place) }));
	const mine = rows.find((row) => row.player_id === playerId)?.place;
	const shown = (row: (typeof rows)[number]): BoardRow => ({
		rank: Number(row.rank),
		nickname: row.nickname,
		milliPercent: row.score,
		mine: row.player_id === playerId
	});
	return {
		top: rows.filter((row) => row.place <= TOP).map(shown),
		near: mine ? rows.filter((row) => Math.abs(row.place - mine) <= NEAR).map(shown) : [],
		players: Number(rows[0]?.players ?? 0)
	};
}

/** PGlite answers `{ rows }`, postgres.js an array. */
function rowsOf<T>(result: unknown): T[] {
	return Array.isArray(result) ? (result as T[]) : (result as { rows: T[] }).rows;
}
