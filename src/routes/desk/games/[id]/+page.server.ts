import { phoneOrigin } from '$lib/server/addresses.ts';
import { hostedGameOf } from '$lib/server/live/hosted.ts';
import { hostActions } from './host-actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { gameId, view } = await hostedGameOf(event);
	return { gameId, view, address: `${phoneOrigin(event.url).replace(/^https?:\/\//, '')}/live` };
};

export const actions = hostActions;
