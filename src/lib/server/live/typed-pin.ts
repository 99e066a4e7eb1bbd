import type { RequestEvent } from '@sveltejs/kit';
import { readPin } from '../../domain/live/pin.ts';
import { countWrongPin, mayTryPin } from '../auth/limits.ts';
import { schoolId } from '../auth/school.ts';
import { findLiveGame } from '../db/games.ts';
import { db } from '../db/index.ts';

/** `length`: no PIN looks so. `unknown`: no running game has it. `too-often`: it was not looked up. */
export type PinProblem = 'length' | 'unknown' | 'too-often';

/** The running game that a typed PIN leads to; wrong ones are counted. */
export async function gameOfPin(event: RequestEvent, typed: string) {
	const pin = readPin(typed);
	if (!pin) return { ok: false as const, problem: 'length' as PinProblem };
	const address = event.getClientAddress();
	if (!(await mayTryPin(address))) return { ok: false as const, problem: 'too-often' as const };
	const game = await findLiveGame(db(), schoolId(), pin);
	if (game) return { ok: true as const, pin, game };
	await countWrongPin(address);
	return { ok: false as const, problem: 'unknown' as PinProblem };
}
