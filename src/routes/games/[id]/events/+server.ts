import { joinRoom } from '$lib/server/live/hub.ts';
import { playerOfGame } from '$lib/server/live/played.ts';
import { eventStream } from '$lib/server/live/stream.ts';
import type { RequestHandler } from './$types';

/** What happens in the game, as its player sees it. */
export const GET: RequestHandler = async (event) => {
	const { player, gameId } = await playerOfGame(event);
	return eventStream((stream) => joinRoom(gameId, player.playerId, stream));
};
