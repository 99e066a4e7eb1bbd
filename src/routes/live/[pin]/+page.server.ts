import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { countWrongPin, mayTryPin } from '$lib/server/auth/limits.ts';
import { becomePlayer, currentPlayer, rememberGuest } from '$lib/server/auth/player.ts';
import { schoolId } from '$lib/server/auth/school.ts';
import { isInGame, joinGame, resumeGame } from '$lib/server/db/game-players.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { gameOfPin } from '$lib/server/live/typed-pin.ts';
import type { Actions, PageServerLoad } from './$types';

/** The game of the address; a PIN that is none goes where PINs are typed, which says why. */
async function gameHere(event: RequestEvent<{ pin: string }>) {
	const found = await gameOfPin(event, event.params.pin);
	if (!found.ok) redirect(303, `/live?pin=${encodeURIComponent(event.params.pin.slice(0, 20))}`);
	return found.game;
}

export const load: PageServerLoad = async (event) => {
	const { id, title, locked, settings } = await gameHere(event);
	const player = await currentPlayer(event);
	if (player && (await isInGame(db(), player, id))) redirect(303, `/games/${id}`);
	const { user } = event.locals;
	return {
		title,
		locked,
		isFree: settings.names === 'free' && !user,
		me: user?.name ?? null
	};
};

const JoinForm = v.object({
	wanted: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(24, 'Keep it to 24 characters.')), '')
});
const ResumeForm = v.object({
	code: v.pipe(v.string(), v.trim(), v.nonEmpty('Type your code.'), v.maxLength(40))
});
const WRONG_CODE = 'Nobody in this game has this code. Compare it letter by letter.';
const TOO_OFTEN = 'Too many wrong codes came from here. Wait ten minutes, or ask your teacher.';

export const actions: Actions = {
	join: async (event) => {
		const game = await gameHere(event);
		const form = parseForm(JoinForm, await readForm(event));
		if (!form.ok) return fail(422, { wanted: form.values.wanted ?? '', error: form.errors.wanted });
		const userId = event.locals.user?.id ?? null;
		const wanted = userId ? null : form.output.wanted || null;
		const player = await becomePlayer(event);
		const joining = await joinGame(db(), player, game.id, { wanted, userId }, new Date());
		if (!joining.ok) return fail(422, { refused: joining.reason });
		redirect(303, `/games/${game.id}`);
	},
	resume: async (event) => {
		const game = await gameHere(event);
		const form = parseForm(ResumeForm, await readForm(event));
		const refuse = (status: number, codeError: string) =>
			fail(status, { code: form.ok ? form.output.code : (form.values.code ?? ''), codeError });
		if (!form.ok) return refuse(422, form.errors.code ?? '');
		const address = event.getClientAddress();
		if (!(await mayTryPin(address))) return refuse(422, TOO_OFTEN);
		const now = new Date();
		const moved = await resumeGame(db(), schoolId(), game.id, form.output.code, now);
		if (!moved) {
			await countWrongPin(address);
			return refuse(422, WRONG_CODE);
		}
		rememberGuest(event, moved.token, moved.expiresAt);
		redirect(303, `/games/${game.id}`);
	}
};
