import { redirect } from '@sveltejs/kit';
import { currentPlayer } from '$lib/server/auth/player.ts';
import { db } from '$lib/server/db/index.ts';
import { findSeat, setOnBoard } from '$lib/server/db/seats.ts';
import { readBoard } from '$lib/server/db/standings.ts';
import { found } from '$lib/server/auth/guards.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { quizOf } from '$lib/server/play/start.ts';
import { readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { setId, title, ref, boardOn, via } = await quizOf(event);
	const player = await currentPlayer(event);
	const seat = player && (await findSeat(db(), player, setId));
	const board = boardOn ? await readBoard(db(), schoolId(), setId, player?.playerId ?? null) : null;
	return { title, ref, board, author: via === 'owner', onBoard: seat ? seat.onBoard : null };
};

export const actions: Actions = {
	/** Takes the player off the board, or puts them on it again. */
	place: async (event) => {
		const { setId } = await quizOf(event);
		const player = found(await currentPlayer(event));
		const form = await readForm(event);
		await setOnBoard(db(), player, setId, form.get('onBoard') === 'yes');
		redirect(303, event.url.pathname);
	}
};
