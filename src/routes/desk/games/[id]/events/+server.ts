import { hostedGameOf } from '$lib/server/live/hosted.ts';
import { hostRoom } from '$lib/server/live/hub.ts';
import { eventStream } from '$lib/server/live/stream.ts';
import type { RequestHandler } from './$types';

/** What happens in the game, as its host sees it. */
export const GET: RequestHandler = async (event) => {
	const { gameId } = await hostedGameOf(event);
	return eventStream((stream) => hostRoom(gameId, stream));
};
