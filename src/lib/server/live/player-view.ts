import { reviewOf } from '../../domain/attempts/items.ts';
import { milliPercent } from '../../domain/attempts/marks.ts';
import { endFor, positionOf } from '../../domain/live/flow.ts';
import { shownBest } from '../../domain/live/ranks.ts';
import { mineOf } from '../../domain/live/told.ts';
import type { LiveEnd, LivePlace, LiveTold, PlayerView } from '../../domain/live/views.ts';
import { kindOf } from '../../domain/questions/kinds/index.ts';
import { resumeCode } from '../db/game-players.ts';
import { answerOfEach, bestBefore, type Own } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import { courseOf } from './course.ts';
import { askedAt, boardLine, itemAt, type GameState } from './state.ts';

/** What is known of players beside how it stands with them, where the step needs it. */
export interface Besides {
	/** The answers to the question that ran last. */
	answers: ReadonlyMap<string, unknown>;
	/** The best of the quiz before this game, in thousandths of a percent. */
	best: ReadonlyMap<string, number>;
}

export async function besides({ row, flow }: GameState, players: readonly Own[]): Promise<Besides> {
	const isTold = flow.phase === 'reveal' || flow.phase === 'standings';
	const users = players.filter(({ userId }) => userId !== null);
	const ids = users.map(({ playerId }) => playerId);
	return {
		answers: isTold ? await answerOfEach(db(), row, positionOf(flow)) : new Map(),
		best: flow.phase === 'final' ? await bestBefore(db(), row, ids) : new Map()
	};
}

/** All that a player's page shows, and nothing else. */
export function playerView(
	state: GameState,
	own: Own,
	{ answers, best }: Besides,
	now: number
): PlayerView {
	const { row, flow } = state;
	return {
		...courseOf(state),
		nickname: own.nickname,
		wanted: own.wanted,
		team: own.team,
		points: own.points,
		resumeCode: own.userId ? null : resumeCode(row.id, own.playerId),
		certainty: row.settings.certainty,
		asks: asksOf(state, own, now),
		answered: own.answered.length,
		told: toldOf(state, own, answers.get(own.playerId) ?? null),
		place: flow.phase === 'standings' || flow.phase === 'final' ? placeOf(state, own) : null,
		end: flow.phase === 'final' ? endOf(state, own, best.get(own.playerId) ?? null) : null
	};
}

/** The question that runs; where each goes at their own speed, the first that they have not answered. */
function asksOf(state: GameState, own: Own, now: number): PlayerView['asks'] {
	const { flow } = state;
	if (flow.phase !== 'question' && flow.phase !== 'working') return null;
	const position =
		flow.phase === 'question'
			? positionOf(flow)
			: flow.asked.findIndex((_, index) => !own.answered.includes(index));
	const asked = askedAt(state, position, endFor(flow, own.timePercent), now);
	return asked && { ...asked, position, answered: own.answered.includes(position) };
}

function toldOf({ row, flow, questions, told }: GameState, own: Own, answer: unknown) {
	const position = positionOf(flow);
	const question = questions[flow.asked[position] ?? -1];
	if (!told || !question) return null;
	const { stem, explanation, asOf, evidence } = told;
	const judged = !kindOf(question.kind).isOpinion;
	return {
		...{ stem, explanation, asOf, evidence },
		mine: mineOf(own.milliCredit, answer !== null, judged),
		gained: own.gained,
		rows: reviewOf(itemAt(row, question, position), answer)
	} satisfies LiveTold;
}

function placeOf({ row, scores }: GameState, own: Own): LivePlace {
	const at = scores.findIndex(({ playerId }) => playerId === own.playerId);
	const mine = scores[at];
	const players = scores.length;
	if (!mine || row.settings.mode === 'together') return { rank: null, players, ahead: null };
	const before = scores.slice(0, at).findLast(({ points }) => points > mine.points);
	return {
		rank: mine.rank,
		players,
		ahead: before ? { nickname: before.nickname, points: before.points - mine.points } : null
	};
}

function endOf({ scores, teams, together }: GameState, own: Own, before: number | null): LiveEnd {
	const { attemptId, submittedAt, milliMarks, milliPoints, userId } = own;
	return {
		podium: together ? [] : shownBest(scores, 3).map(boardLine),
		...{ teams, together },
		resultPath: submittedAt ? `/attempts/${attemptId}/result` : null,
		best:
			submittedAt && userId && milliPoints > 0
				? { now: milliPercent(milliMarks ?? 0, milliPoints), before }
				: null
	};
}
