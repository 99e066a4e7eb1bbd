import type { TimePercent } from '../attempts/accommodation.ts';
import { endFor, type Flow } from './flow.ts';
import type { Game, GamePlayer, GameQuestions, GivenAnswer } from './game-model.ts';
import { bonusCap, gamePoints } from './points.ts';

/** How much of the usual time somebody without a limit is taken to have, where haste is asked for. */
const UNTIMED_PERCENT = 200 satisfies TimePercent;

/** The game with the points of the question that ran; where each went at their own speed, of all. */
export function settled(game: Game, questions: GameQuestions): Game {
	const { flow, answers } = game;
	const positions =
		flow.phase === 'working' ? flow.asked.map((_, position) => position) : [flow.asked.length - 1];
	const cap = bonusCap(questions.milliPoints);
	const players = new Map(
		[...game.players].map(([id, player]) => {
			const gained = positions.map((position) =>
				gainOf(game, questions, player, position, answers.get(position)?.get(id), cap)
			);
			const sum = gained.reduce((total, { points }) => total + points, 0);
			return [
				id,
				{
					...player,
					points: player.points + sum,
					timeMs: player.timeMs + gained.reduce((total, { timeMs }) => total + timeMs, 0),
					gained: sum,
					milliCredit: gained.at(-1)?.milliCredit ?? null
				}
			];
		})
	);
	return { ...game, players };
}

const NOTHING = { points: 0, timeMs: 0, milliCredit: null };

function gainOf(
	{ flow, settings }: Game,
	questions: GameQuestions,
	player: GamePlayer,
	position: number,
	given: GivenAnswer | undefined,
	cap: number
) {
	const index = flow.asked[position];
	if (!given || player.removed || index === undefined) return NOTHING;
	const judged = questions.judge(index, given.answer);
	const tookMs = Math.max(0, given.at - (flow.opensAt ?? given.at));
	const timed = { ...judged, certainty: given.certainty, tookMs, hadMs: timeOf(flow, player) };
	return {
		points: gamePoints(timed, settings, cap),
		timeMs: judged.milliCredit ? tookMs : 0,
		milliCredit: judged.milliCredit
	};
}

/** The time that a player had for the question, ms; null where no clock ran. */
function timeOf(flow: Flow, { timePercent }: GamePlayer): number | null {
	if (flow.phase !== 'question' || flow.opensAt === null) return null;
	const end = endFor(flow, timePercent ?? UNTIMED_PERCENT);
	return end === null ? null : end - flow.opensAt;
}
