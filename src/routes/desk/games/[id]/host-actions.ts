import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { HostEvent } from '$lib/domain/live/game-model.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { readForm } from '$lib/server/forms.ts';
import { decideName, hostedGameOf, hostSays } from '$lib/server/live/hosted.ts';

type Event = RequestEvent<{ id: string }>;

/** How much longer a question is answered at a time. */
const EXTENSION_MS = 15_000;

const Step = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** A command: read from the form, and said to the game. */
const saying = (event: (form: FormData) => HostEvent) => async (request: Event) => {
	const { owner, gameId } = await hostedGameOf(request);
	await hostSays(owner, gameId, event(await readForm(request)), new Date());
};

/** A step that nobody could have seen is none that the game is at: nothing is followed. */
const stepOf = (form: FormData) => v.parse(v.fallback(Step, -1), form.get('step'));

function playerOf(form: FormData): string {
	const id = v.safeParse(Id, form.get('player'));
	if (!id.success) error(404, 'There is nothing here.');
	return id.output;
}

const deciding = (yes: boolean) => async (request: Event) => {
	const { owner, gameId } = await hostedGameOf(request);
	await decideName(owner, gameId, playerOf(await readForm(request)), yes);
};

export const next = saying((form) => ({ type: 'next', step: stepOf(form) }));

/** What the host says, each a verb of its own. */
export const hostActions = {
	next,
	skip: saying((form) => ({ type: 'skip', step: stepOf(form) })),
	extend: saying(() => ({ type: 'extend', ms: EXTENSION_MS })),
	pause: saying(() => ({ type: 'pause' })),
	resume: saying(() => ({ type: 'resume' })),
	lock: saying(() => ({ type: 'lock' })),
	unlock: saying(() => ({ type: 'unlock' })),
	end: saying(() => ({ type: 'end' })),
	remove: saying((form) => ({ type: 'remove', player: playerOf(form) })),
	approve: deciding(true),
	refuse: deciding(false)
};
