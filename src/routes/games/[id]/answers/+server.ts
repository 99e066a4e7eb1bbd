import { json } from '@sveltejs/kit';
import { currentPlayer } from '$lib/server/auth/player.ts';
import { readForm } from '$lib/server/forms.ts';
import { readLiveAnswer } from '$lib/server/live/answer-form.ts';
import { answerLive, type Answering } from '$lib/server/live/played.ts';
import type { RequestHandler } from './$types';

const STATUS = { 'not-found': 404, unreadable: 422, late: 409, answered: 409 };

/** Takes a player's answer; the time that counts is when it comes in here. */
export const POST: RequestHandler = async (event) => {
	const now = new Date();
	const player = await currentPlayer(event);
	const form = readLiveAnswer(await readForm(event));
	const said = player && form ? await answerLive(player, event.params.id, form, now) : null;
	const answer: Answering = said ?? {
		ok: false,
		reason: player ? 'unreadable' : 'not-found'
	};
	return json(answer, { status: answer.ok ? 200 : STATUS[answer.reason] });
};
