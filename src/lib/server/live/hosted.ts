import type { RequestEvent } from '@sveltejs/kit';
import type { HostEvent } from '../../domain/live/game-model.ts';
import { found, requireTeacher } from '../auth/guards.ts';
import { changeGame } from '../db/game-changes.ts';
import * as names from '../db/game-names.ts';
import { findGame, ownStates } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import type { Owner } from '../db/owner.ts';
import { currentState } from './current.ts';
import { hostView } from './host-view.ts';
import { finishIfOver } from './hub.ts';

export { screenOf } from './host-view.ts';

/** The game of the request's URL as its host sees it now; a 404 for everybody else. */
export async function hostedGameOf(event: RequestEvent) {
	const owner = requireTeacher(event);
	const gameId = event.params.id ?? '';
	found(await hosts(owner, gameId));
	const now = new Date();
	// a page that is only looked at now and then, without scripts, lets time pass as well
	if (await changeGame(db(), owner.schoolId, gameId, { type: 'tick' }, now)) finishIfOver(gameId);
	const state = found(await currentState(gameId));
	const people = await ownStates(db(), state.row, null);
	return { owner, gameId, view: hostView(state, people, now.getTime()) };
}

async function hosts({ schoolId, userId }: Owner, gameId: string): Promise<boolean> {
	return (await findGame(db(), schoolId, gameId))?.hostId === userId;
}

/** Does what the host says; what is not allowed now, or meant an earlier step, changes nothing. */
export async function hostSays(
	owner: Owner,
	gameId: string,
	event: HostEvent,
	now: Date
): Promise<void> {
	found(await hosts(owner, gameId));
	if (await changeGame(db(), owner.schoolId, gameId, event, now)) finishIfOver(gameId);
}

/** The host's word on a name that a player wants. */
export async function decideName(
	owner: Owner,
	gameId: string,
	playerId: string,
	yes: boolean
): Promise<void> {
	found(await hosts(owner, gameId));
	await names.decideName(db(), owner.schoolId, gameId, playerId, yes);
}
