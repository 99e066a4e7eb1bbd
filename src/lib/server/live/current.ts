import { schoolId } from '../auth/school.ts';
import { findGame } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import { stateOf, type GameState } from './state.ts';

interface Known {
	step: number;
	made: Promise<GameState>;
	/** Once it is made. */
	state?: GameState;
}

/** The last known state of each game that is asked about; as many as a school plays at a time. */
const known = new Map<string, Known>();
const MOST = 100;

/**
 * The game as it stands now; null when there is none. What all see is made once for each step,
 * however many ask for it at the same moment.
 */
export async function currentState(gameId: string): Promise<GameState | null> {
	const row = await findGame(db(), schoolId(), gameId);
	if (!row) return null;
	const last = known.get(gameId);
	if (last && last.step >= row.step) return last.made;
	const next: Known = { step: row.step, made: stateOf(row) };
	known.delete(gameId);
	known.set(gameId, next);
	const [oldest] = known.keys();
	if (known.size > MOST && oldest) known.delete(oldest);
	try {
		next.state = await next.made;
	} catch (error) {
		if (known.get(gameId) === next) known.delete(gameId);
		throw error;
	}
	return next.state;
}

/** The game as this process last saw it, without asking the database. */
export const lastState = (gameId: string): GameState | undefined => known.get(gameId)?.state;

/** It is made anew at the next look: names have changed, or its attempts were graded. */
export const forgetState = (gameId: string): void => void known.delete(gameId);
