import type { TimePercent } from '../src/lib/domain/attempts/accommodation.ts';
import { newFlow } from '../src/lib/domain/live/flow.ts';
import { play } from '../src/lib/domain/live/game.ts';
import type { Game, GameEvent, GameQuestions } from '../src/lib/domain/live/game-model.ts';
import { PLAIN_GAME, type GameSettings } from '../src/lib/domain/live/settings.ts';

/** Questions whose answers say themselves how right they are (0..1000, or null). */
export const worth = (...milliPoints: number[]): GameQuestions => ({
	milliPoints,
	judge: (index, answer) => ({
		milliCredit: answer as number | null,
		milliPoints: milliPoints[index] ?? 0
	})
});

/** A lobby in which the players stand already. It opened at 0 s. */
export function someGame(
	settings: Partial<GameSettings> = {},
	players: Record<string, TimePercent> = { ada: 100, ben: 100 }
): Game {
	const empty: Game = {
		settings: { ...PLAIN_GAME, ...settings },
		flow: newFlow(0),
		players: new Map(),
		answers: new Map()
	};
	return Object.entries(players).reduce(
		(game, [player, timePercent]) => play(game, { type: 'join', player, timePercent }, 0, worth()),
		empty
	);
}

/** The commands of the host's page, which knows the newest step. */
export type Said = 'next' | 'skip' | 'pause' | 'resume' | 'lock' | 'unlock' | 'end' | 'tick';

/** An event at so many seconds; a word is what the host says just then. */
export type Moment = [seconds: number, event: Said | GameEvent];

/** The game after all of it. */
export const after = (game: Game, questions: GameQuestions, ...moments: Moment[]): Game =>
	moments.reduce((now, [seconds, event]) => {
		const said =
			typeof event !== 'string'
				? event
				: event === 'next' || event === 'skip'
					? { type: event, step: now.flow.step }
					: { type: event };
		return play(now, said, seconds * 1000, questions);
	}, game);

/** An answer that says how right it is. */
export const says = (player: string, question: number, answer: number | null): GameEvent => ({
	...{ type: 'answer', player, question, answer, certainty: null }
});
