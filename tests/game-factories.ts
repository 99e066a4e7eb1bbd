import { and, eq } from 'drizzle-orm';
import { PLAIN_GAME, type GameSettings } from '../src/lib/domain/live/settings.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { joinGame } from '../src/lib/server/db/game-players.ts';
import { openGame } from '../src/lib/server/db/games.ts';
import type { Owner, Player } from '../src/lib/server/db/owner.ts';
import { attempts } from '../src/lib/server/db/schema/answers.ts';
import { games } from '../src/lib/server/db/schema/games.ts';

interface GameOptions {
	settings?: Partial<GameSettings>;
	/** Whose students may join as themselves. */
	classId?: string | null;
}

/** A game of a published quiz, open for players to come. */
export async function someGame(
	db: Db,
	teacher: Owner,
	setId: string,
	{ settings = {}, classId = null }: GameOptions = {}
) {
	const toOpen = { setId, classId, settings: { ...PLAIN_GAME, ...settings } };
	const opened = await openGame(db, teacher, toOpen, new Date());
	if (!opened.ok) throw new Error(`Not opened: ${opened.reason}`);
	const [game] = await db.select().from(games).where(eq(games.id, opened.gameId));
	if (!game) throw new Error('An opened game is there');
	return game;
}

/** Lets somebody into a game; the attempt that holds their answers. */
export async function joinAs(db: Db, player: Player, gameId: string, userId: string | null = null) {
	const joined = await joinGame(db, player, gameId, { wanted: null, userId }, new Date());
	if (!joined.ok) throw new Error(`Not joined: ${joined.reason}`);
	const isTheirs = and(eq(attempts.playerId, player.playerId), eq(attempts.gameId, gameId));
	const [attempt] = await db.select().from(attempts).where(isTheirs);
	if (!attempt) throw new Error('Who joins has an attempt');
	return attempt.id;
}
