import { phoneOrigin } from '$lib/server/addresses.ts';
import { hostedGameOf, screenOf } from '$lib/server/live/hosted.ts';
import { qrOf } from '$lib/server/qr.ts';
import { next } from '../host-actions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { gameId, view } = await hostedGameOf(event);
	const origin = phoneOrigin(event.url);
	return {
		shell: 'bare' as const,
		gameId,
		view: screenOf(view),
		join: {
			address: `${origin.replace(/^https?:\/\//, '')}/live`,
			qr: qrOf(`${origin}/live/${view.pin}`)
		}
	};
};

export const actions = { next };
