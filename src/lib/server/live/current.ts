import { schoolId } from '../auth/school.ts';
import { findGame } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import { stateOf, type GameState } from './state.ts';

/** The last known state of each game that is asked about; as many as a school plays at a time. */
const known = new Map<string, GameState>();
const MOST = 100;

/** The game as it stands now; null when there is none. What all see is made once for each step. */
export async function currentState(gameId: string): Promise<GameState | null> {
	const row = await findGame(db(), schoolId(), gameId);
	if (!row) return null;
	const last = known.get(gameId);
	if (last?.row.step === row.step) return last;
	const state = await stateOf(row);
	known.delete(gameId);
	known.set(gameId, state);
	const [oldest] = known.keys();
	if (known.size > MOST && oldest) known.delete(oldest);
	return state;
}

/** The game as this process last saw it, without asking the database. */
export const lastState = (gameId: string): GameState | undefined => known.get(gameId);

/** It is made anew at the next look: names have changed, or its attempts were graded. */
export const forgetState = (gameId: string): void => void known.delete(gameId);
