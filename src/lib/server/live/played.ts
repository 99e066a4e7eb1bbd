import { error, type RequestEvent } from '@sveltejs/kit';
import type { Certainty } from '../../domain/attempts/certainty.ts';
import { readAnswer } from '../../domain/attempts/items.ts';
import { currentPlayer } from '../auth/player.ts';
import { isInGame } from '../db/game-players.ts';
import { hasLiveAnswer, liveAttempt } from '../db/game-answers.ts';
import { markSeen, ownStates } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import type { Player } from '../db/owner.ts';
import { writeAnswer } from './answer-batch.ts';
import { currentState, lastState } from './current.ts';
import { besides, playerView } from './player-view.ts';
import { itemAt } from './state.ts';

const NOT_IN =
	'You are not in this game here. Join it with its PIN, or with your code on another device.';

/** The game of the request's URL as its player sees it now; a 404 for everybody else. */
export async function playedGameOf(event: RequestEvent) {
	const player = await currentPlayer(event);
	const state = player && (await currentState(event.params.id ?? ''));
	const [own] = state ? await ownStates(db(), state.row, [player.playerId]) : [];
	if (!player || !state || !own) error(404, NOT_IN);
	const now = new Date();
	const gameId = state.row.id;
	await markSeen(db(), player.schoolId, gameId, [player.playerId], now);
	const view = playerView(state, own, await besides(state, [own]), now.getTime());
	return { player, gameId, view };
}

/** The player of the game of the request's URL; a 404 for who is not in it. */
export async function playerOfGame(event: RequestEvent) {
	const player = await currentPlayer(event);
	const gameId = event.params.id ?? '';
	if (!player || !(await isInGame(db(), player, gameId))) error(404, NOT_IN);
	return { player, gameId };
}

export interface Sent {
	position: number;
	/** The form's `answer` values. */
	values: readonly string[];
	certainty: Certainty | null;
}

export type Answering =
	{ ok: true } | { ok: false; reason: 'not-found' | 'unreadable' | 'late' | 'answered' };

/** Takes a player's answer, which came in at `now`. What it earns is nobody's to know before the reveal. */
export async function answerLive(
	player: Player,
	gameId: string,
	{ position, values, certainty }: Sent,
	now: Date
): Promise<Answering> {
	const { schoolId, playerId } = player;
	const attemptId = await liveAttempt(db(), player, gameId);
	if (!attemptId) return { ok: false, reason: 'not-found' };
	const state = await stateThatAsks(gameId, position);
	const index = state?.flow.asked[position];
	const question = state?.questions[index ?? -1];
	if (!state || index === undefined || !question) return { ok: false, reason: 'late' };
	const reading = readAnswer(itemAt(state.row, question, position), values);
	if (!reading.ok || reading.answer === null || reading.problem)
		return { ok: false, reason: 'unreadable' };
	const sureness = state.row.settings.certainty ? certainty : null;
	const written = await writeAnswer({
		...{ gameId, playerId, attemptId, position, index },
		...{ answer: reading.answer, certainty: sureness, at: now }
	});
	if (written) return { ok: true };
	const isThere = await hasLiveAnswer(db(), schoolId, attemptId, position);
	return { ok: false, reason: isThere ? 'answered' : 'late' };
}

/** As this process last saw it; it asks again only where that does not go so far. */
async function stateThatAsks(gameId: string, position: number) {
	const last = lastState(gameId);
	return last?.flow.asked[position] === undefined ? await currentState(gameId) : last;
}
