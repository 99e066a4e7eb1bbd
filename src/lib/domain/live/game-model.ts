import type { TimePercent } from '../attempts/accommodation.ts';
import type { Certainty } from '../attempts/certainty.ts';
import type { Flow } from './flow.ts';
import type { Judged } from './points.ts';
import type { GameSettings } from './settings.ts';

// A game with its players and answers, and what can happen to it.

export interface GamePlayer {
	id: string;
	/** From 0; null where there are no teams. */
	team: number | null;
	timePercent: TimePercent;
	points: number;
	/** What right answers took together, ms. */
	timeMs: number;
	/** What the question that was closed last earned. */
	gained: number;
	/** How right the answer to it was, 0..1000; null without an answer, or where nothing is right or wrong. */
	milliCredit: number | null;
	/** Heard of lately. */
	present: boolean;
	/** The host has sent them out. */
	removed: boolean;
}

export interface GivenAnswer {
	answer: unknown;
	certainty: Certainty | null;
	/** When it came in, ms. */
	at: number;
}

/** A whole game. Answers by position, then by player; of those that are settled it needs none. */
export interface Game {
	settings: GameSettings;
	flow: Flow;
	players: ReadonlyMap<string, GamePlayer>;
	answers: ReadonlyMap<number, ReadonlyMap<string, GivenAnswer>>;
}

/** The questions of a game, by their index in its list. */
export interface GameQuestions {
	/** What each is worth. */
	milliPoints: readonly number[];
	/** Marks an answer by the key. */
	judge(index: number, answer: unknown): Judged;
}

/** What the host says. `step` is the one that the host's page showed. */
export type HostEvent =
	| { type: 'next' | 'skip'; step: number }
	| { type: 'extend'; ms: number }
	| { type: 'pause' | 'resume' | 'lock' | 'unlock' | 'end' }
	| { type: 'remove'; player: string };

export type GameEvent =
	| HostEvent
	| { type: 'tick' }
	| { type: 'join'; player: string; timePercent: TimePercent }
	| {
			type: 'answer';
			player: string;
			/** By its index: after a skipped question the next one has the same position. */
			question: number;
			answer: unknown;
			certainty: Certainty | null;
	  };
