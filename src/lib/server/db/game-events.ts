import { sql } from 'drizzle-orm';
import type { Db } from './client.ts';

/** The channel on which processes tell each other that something happened in a game. */
export const LIVE_CHANNEL = 'lede_live';

/**
 * What happened: its course went on, its people changed, or answers came in. Nothing more is said,
 * because every process reads what its own players may see.
 */
export const HAPPENINGS = ['course', 'people', 'answers'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** What happened in a game; `playerId` where it concerns one of them. */
export interface Told {
	gameId: string;
	happening: Happening;
	playerId: string | null;
}

/** Tells all processes, once the transaction is done. */
export async function tellGame(
	tx: Db,
	gameId: string,
	happening: Happening,
	playerId = ''
): Promise<void> {
	const payload = `${happening} ${gameId} ${playerId}`;
	await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${payload})`);
}

/** What a message says; null for one that is none of ours. */
export function readTold(payload: string): Told | null {
	const [word, gameId, playerId] = payload.split(' ');
	const happening = HAPPENINGS.find((one) => one === word);
	return happening && gameId ? { gameId, happening, playerId: playerId || null } : null;
}
