import type { TimePercent } from '../attempts/accommodation.ts';
import { positionOf, takesAnswers } from './flow.ts';
import type { Game, GameEvent, GamePlayer } from './game-model.ts';
import { smallestTeam } from './ranks.ts';

/** With a new player, in the smallest team; who is in already stays as they are. */
export function joined(game: Game, id: string, timePercent: TimePercent): Game {
	const { players, settings } = game;
	if (players.has(id)) return game;
	const teams = [...players.values()].filter(({ removed }) => !removed).map(({ team }) => team);
	const player: GamePlayer = {
		id,
		team: settings.mode === 'teams' ? smallestTeam(teams, settings.teams) : null,
		timePercent,
		points: 0,
		timeMs: 0,
		gained: 0,
		milliCredit: null,
		present: true,
		removed: false
	};
	return { ...game, players: new Map(players).set(id, player) };
}

/** The first answer to a question stands: it was given without knowing more than the others did. */
export function answered(game: Game, event: GameEvent & { type: 'answer' }, at: number): Game {
	const { flow, players, answers } = game;
	const { player: id, question, answer, certainty } = event;
	const player = players.get(id);
	if (!player || player.removed || !takesAnswers(flow, player.timePercent, at)) return game;
	const position = flow.asked.indexOf(question);
	const isOpen = flow.phase === 'question' ? position === positionOf(flow) : true;
	const given = answers.get(position);
	if (position < 0 || !isOpen || given?.has(id)) return game;
	const withIt = new Map(given).set(id, { answer, certainty, at });
	return { ...game, answers: new Map(answers).set(position, withIt) };
}
