import { redirect } from '@sveltejs/kit';
import { db } from '$lib/server/db/index.ts';
import { liveGamesFor } from '$lib/server/db/games.ts';
import { gameOfPin } from '$lib/server/live/typed-pin.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 20;

/** The form is a GET: a PIN can be typed, linked to, and scanned from the screen. */
export const load: PageServerLoad = async (event) => {
	const typed = (event.url.searchParams.get('pin') ?? '').slice(0, LONGEST);
	const found = typed.trim() ? await gameOfPin(event, typed) : null;
	if (found?.ok) redirect(303, `/live/${found.pin}`);
	const { user } = event.locals;
	const own = user && { schoolId: user.schoolId, userId: user.id };
	return {
		typed,
		problem: found?.problem ?? null,
		games: own ? await liveGamesFor(db(), own) : []
	};
};
