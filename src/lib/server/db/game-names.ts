import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from './client.ts';
import { tellGame } from './game-events.ts';
import { freeNickname, inGame } from './game-players.ts';
import { isId } from './ids.ts';
import type { Player } from './owner.ts';
import { gamePlayers, games } from './schema/games.ts';

/** Gives a player another made-up name while the game has not begun; false when it has. */
export async function renewGameNickname(db: Db, player: Player, gameId: string): Promise<boolean> {
	return inLobby(db, player, gameId, async (tx) => {
		const { schoolId, playerId } = player;
		await tx
			.update(gamePlayers)
			.set({ nickname: await freeNickname(tx, schoolId, gameId), wanted: null })
			.where(inGame(schoolId, gameId, playerId));
	});
}

/** Asks the host for a name of one's own; false where the game has none of those, or has begun. */
export async function askForName(
	db: Db,
	player: Player,
	gameId: string,
	wanted: string
): Promise<boolean> {
	return inLobby(
		db,
		player,
		gameId,
		async (tx) => {
			await tx
				.update(gamePlayers)
				.set({ wanted })
				.where(inGame(player.schoolId, gameId, player.playerId));
		},
		true
	);
}

async function inLobby(
	db: Db,
	{ schoolId, playerId }: Player,
	gameId: string,
	work: (tx: Db) => Promise<void>,
	mustBeFree = false
): Promise<boolean> {
	if (!isId(gameId)) return false;
	return db.transaction(async (tx) => {
		const [game] = await tx
			.select({ phase: games.phase, settings: games.settings })
			.from(games)
			.innerJoin(
				gamePlayers,
				and(eq(gamePlayers.schoolId, games.schoolId), eq(gamePlayers.gameId, games.id))
			)
			.where(and(inGame(schoolId, gameId, playerId), isNull(gamePlayers.removedAt)))
			.for('share', { of: games });
		if (game?.phase !== 'lobby' || (mustBeFree && game.settings.names !== 'free')) return false;
		await work(tx);
		await tellGame(tx, gameId, 'people', playerId);
		return true;
	});
}

/** The host's word on a name that a player wants; a refused one keeps the made-up name. */
export async function decideName(
	db: Db,
	schoolId: string,
	gameId: string,
	playerId: string,
	yes: boolean
): Promise<void> {
	if (!isId(playerId)) return;
	await db.transaction(async (tx) => {
		const [asking] = await tx
			.select({ wanted: gamePlayers.wanted })
			.from(gamePlayers)
			.where(inGame(schoolId, gameId, playerId))
			.for('update');
		if (!asking?.wanted) return;
		const nickname = yes ? await distinct(tx, schoolId, gameId, asking.wanted) : undefined;
		await tx
			.update(gamePlayers)
			.set({ wanted: null, ...(nickname ? { nickname } : {}) })
			.where(inGame(schoolId, gameId, playerId));
		await tellGame(tx, gameId, 'people', playerId);
	});
}

/** Two of one name get numbers: "Mia", "Mia 2". */
async function distinct(tx: Db, schoolId: string, gameId: string, name: string) {
	const rows = await tx
		.select({ nickname: gamePlayers.nickname })
		.from(gamePlayers)
		.where(and(eq(gamePlayers.schoolId, schoolId), eq(gamePlayers.gameId, gameId)));
	const taken = new Set(rows.map(({ nickname }) => nickname));
	for (let number = 1; ; number++) {
		const one = number === 1 ? name : `${name} ${number}`;
		if (!taken.has(one)) return one;
	}
}
