import { fail, redirect } from '@sveltejs/kit';
import { db } from '$lib/server/db/index.ts';
import { renewGameNickname } from '$lib/server/db/game-names.ts';
import { readForm } from '$lib/server/forms.ts';
import { readLiveAnswer } from '$lib/server/live/answer-form.ts';
import { answerLive, playedGameOf, playerOfGame } from '$lib/server/live/played.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { gameId, view } = await playedGameOf(event);
	return { shell: 'quiet' as const, gameId, view };
};

export const actions: Actions = {
	/** For pages without scripts; the time that counts is when it comes in here. */
	answer: async (event) => {
		const now = new Date();
		const { player, gameId } = await playerOfGame(event);
		const form = readLiveAnswer(await readForm(event));
		const said = form && (await answerLive(player, gameId, form, now));
		if (!said?.ok && said?.reason !== 'answered')
			return fail(422, {
				reason: said?.reason ?? ('unreadable' as const),
				position: form?.position ?? -1,
				values: form ? [...form.values] : []
			});
		redirect(303, `/games/${gameId}`);
	},
	nickname: async (event) => {
		const { player, gameId } = await playerOfGame(event);
		await renewGameNickname(db(), player, gameId);
		redirect(303, `/games/${gameId}`);
	}
};
