import type { GameSettings } from '../../../domain/live/settings.ts';

/** What the fields of the form hold that opens a game. */
export interface GameValues {
	/** The class whose students may join as themselves; empty: by PIN alone. */
	class: string;
	mode: string;
	pacing: string;
	names: string;
	teams: string;
	readSeconds: string;
	answerSeconds: string;
	minutes: string;
	speed: boolean;
	certainty: boolean;
}

export const gameValues = (settings: GameSettings): GameValues => ({
	class: '',
	mode: settings.mode,
	pacing: settings.pacing,
	names: settings.names,
	teams: `${settings.teams}`,
	readSeconds: `${settings.readSeconds}`,
	answerSeconds: settings.answerSeconds === null ? '' : `${settings.answerSeconds}`,
	minutes: `${settings.minutes}`,
	speed: settings.speed,
	certainty: settings.certainty
});

/** What was sent and refused, so that nothing is lost: a box that is not ticked is not sent. */
export function typedGame(sent: Partial<Record<string, string>>, fresh: GameValues): GameValues {
	const values = Object.entries(fresh).map(([name, value]) => [
		name,
		typeof value === 'boolean' ? name in sent : (sent[name] ?? value)
	]);
	return Object.fromEntries(values) as GameValues;
}
